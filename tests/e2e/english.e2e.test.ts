import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { logIn, openAdmin, textsOf } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { richText } from '../support/content'
import { loginsIn } from '../support/logins'
import { confirmStep, openStep, waitForState } from '../support/reviewPage'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

/** What only Dutch, or a mistake, puts on a page; the content on these pages has none of it. */
const NOT_ENGLISH =
  /\[object Object\]|\bundefined\b|\{\{|\[Untitled\]|\b(admin|error|key|account)\.\w|\b(aanmaken|bewaar|bewerken|bij|deze|door|een|geen|het|je|kiezen|met|naar|niet|nieuwe?|toevoegen|van|voor|wordt|zonder)\b/i

const CONTRIBUTOR_PAGES = [
  '',
  '/account',
  ...['practices', 'implementations', 'media'].flatMap((slug) => [
    `/collections/${slug}`,
    `/collections/${slug}/create`,
  ]),
  '/collections/review-requests',
  '/collections/audit-log',
]

const ADMIN_PAGES = [
  '',
  ...['users', 'categories', 'programmes', 'cities', 'api-clients'].flatMap((slug) => [
    `/collections/${slug}`,
    `/collections/${slug}/create`,
  ]),
  '/collections/actions/create',
  '/collections/audit-log',
]

let browser: Browser
let server: TestServer
let city: AdminPage
let vvsg: AdminPage
let id = ''

const inEnglish = async ({ page }: AdminPage): Promise<void> => {
  await page.context().addCookies([{ name: 'payload-lng', url: server.url, value: 'en' }])
}

/** What stands on a page once it is complete. */
const read = async ({ page }: AdminPage, path: string): Promise<string> => {
  await page.goto(`/admin${path}`)
  await page.waitForLoadState('networkidle')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  // The page as the server sends it says “[Untitled]” of a new document, until its script runs.
  await page.waitForFunction(() => !document.querySelector('h1')?.innerText.startsWith('['))
  return textsOf(page)
}

beforeAll(async () => {
  server = await startServer()
  const logins = loginsIn(server.stderr())
  const contributor = await server.rest.as(logins.medewerker!)
  const { body: found } = await server.rest.get('/api/practices?limit=1')
  const { body } = await contributor.post('/api/implementations?draft=true', {
    description: richText('Each Monday in the library.'),
    practice: found.docs[0].id,
    projectName: 'Bridge to work',
  })
  id = body.doc.id
  browser = await launchBrowser()
  city = await openAdmin(browser, server.url)
  vvsg = await openAdmin(browser, server.url)
  await logIn(city.page, logins.medewerker)
  await logIn(vvsg.page, logins.beheerder)
  await inEnglish(city)
  await inEnglish(vvsg)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('in English', () => {
  it.each(CONTRIBUTOR_PAGES)('a contributor reads /admin%s', async (path) => {
    expect(await read(city, path)).not.toMatch(NOT_ENGLISH)
  })

  it.each(ADMIN_PAGES)('an administrator reads /admin%s', async (path) => {
    expect(await read(vvsg, path)).not.toMatch(NOT_ENGLISH)
  })

  it('a new document has a heading', async () => {
    await city.page.goto('/admin/collections/practices/create')
    await city.page.waitForSelector('h1:has-text("New")')
    expect(await city.page.innerText('h1')).toBe('New Practice')
  })

  it('a text is submitted, planned and rejected', async () => {
    await city.page.goto(`/admin/collections/implementations/${id}`)
    await openStep(city, 'submit')
    expect(await textsOf(city.page)).not.toMatch(NOT_ENGLISH)
    await confirmStep(city)
    await waitForState(city, 'State: submitted')
    expect(await textsOf(city.page)).not.toMatch(NOT_ENGLISH)

    await vvsg.page.goto('/admin')
    await vvsg.page.click('.start__list a:has-text("Bridge to work")')
    await openStep(vvsg, 'schedule')
    await vvsg.page.fill('#review-schedule-at', '2099-03-02T09:30')
    await confirmStep(vvsg)
    await waitForState(vvsg, 'Goes online by itself on 2 March 2099 at 09:30.')
    await openStep(vvsg, 'reject')
    await vvsg.page.fill('#field-review-reject-text', 'This is an event.')
    await confirmStep(vvsg)
    await waitForState(vvsg, 'State: rejected')
    expect(await textsOf(vvsg.page)).not.toMatch(NOT_ENGLISH)
  })
})

it('did all of that without one complaint in the console', () => {
  expect([...city.complaints, ...vvsg.complaints]).toStrictEqual([])
})
