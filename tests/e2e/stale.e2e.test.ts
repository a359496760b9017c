import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { logIn, openAdmin, saveUntilSent, statusAfter } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import type { RestClient } from '../support/rest'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Fills in the summary and saves a draft. */
const save = async (page: Page, summary: string): Promise<number> => {
  await page.fill('#field-summary', summary)
  return saveUntilSent(page, '#action-save-draft')
}

describe('a document that is open in two windows', () => {
  let first: AdminPage
  let second: AdminPage

  beforeAll(async () => {
    first = await openAdmin(browser, server.url)
    second = await openAdmin(browser, server.url)
    const logins = loginsIn(server.stderr())
    const { body } = await server.rest.get('/api/practices?limit=1')
    for (const [{ page }, person] of [
      [first, logins.moderator],
      [second, logins.admin ?? logins.moderator],
    ] as const) {
      await logIn(page, person)
      await page.goto(`/admin/collections/practices/${body.docs[0].id}`)
      await page.waitForSelector('#field-summary')
    }
  })

  it('is saved from the first, more than once', async () => {
    expect(await save(first.page, 'Eerste')).toBe(200)
    expect(await save(first.page, 'Tweede')).toBe(200)
  })

  it('is not overwritten from the second, which says in Dutch who saved it and what to do', async () => {
    await second.expectRefusal(async () => {
      expect(await save(second.page, 'Te laat')).toBe(412)
      const toast = second.page.locator('[data-sonner-toast]', { hasText: 'dit document' })
      await toast.first().waitFor()
      // One text: the framework would make a list of what follows a colon.
      expect(await toast.first().innerText()).toMatch(
        /bewaarde dit document (zelf )?nog op .* uur, .*Kopieer het, laad de pagina opnieuw/,
      )
    })
    // What was typed is still there, to be copied.
    expect(await second.page.inputValue('#field-summary')).toBe('Te laat')
  })

  it('is saved from the second once it was loaded again', async () => {
    second.page.on('dialog', (dialog) => void dialog.accept())
    await second.page.reload()
    await second.page.waitForSelector('#field-summary')
    expect(await second.page.inputValue('#field-summary')).toBe('Tweede')
    expect(await save(second.page, 'Derde')).toBe(200)
    expect([...first.complaints, ...second.complaints]).toEqual([])
  })
})

describe('a draft that VVSG has changed since its city opened it', () => {
  const PROJECT = '#field-projectName'
  let city: AdminPage
  let moderator: RestClient
  let id = ''

  const submit = async (): Promise<void> => {
    await city.page.click('#action-review-submit')
    await city.page.click('.review-dialog__confirm')
  }
  const submissions = async (): Promise<number> =>
    (await moderator.get('/api/review-requests?limit=1')).body.totalDocs

  const stored = async (): Promise<string> =>
    (await moderator.get(`/api/implementations/${id}?draft=true&depth=0`)).body.projectName

  beforeAll(async () => {
    const logins = loginsIn(server.stderr())
    moderator = await server.rest.as(logins.moderator!)
    const { body } = await server.rest.get(
      '/api/implementations?where[city.slug][equals]=gent&depth=0',
    )
    id = body.docs[0].id
    const contributor = await server.rest.as(logins.medewerker!)
    const path = `/api/implementations/${id}?draft=true`
    await contributor.patch(path, { projectName: 'Van de stad' })
    city = await openAdmin(browser, server.url)
    await logIn(city.page, logins.medewerker)
    await city.page.goto(`/admin/collections/implementations/${id}`)
    await city.page.waitForSelector(`${PROJECT}:enabled`)
    await moderator.patch(path, { projectName: 'Van VVSG' })
  })

  it('is not submitted unseen, and the dialog says who saved it', async () => {
    await city.expectRefusal(async () => {
      await submit()
      const problem = city.page.locator('.review-dialog__problem', { hasText: 'bewaarde' })
      await problem.waitFor()
      expect(await problem.innerText()).toMatch(
        /bewaarde dit document nog op .*Er is niets ingediend: laad de pagina/s,
      )
      await city.page.keyboard.press('Escape')
    })
    expect(await submissions()).toBe(0)
  })

  it('is not overwritten by its city either', async () => {
    await city.expectRefusal(async () => {
      await city.page.fill(PROJECT, 'Te laat')
      expect(await statusAfter(city.page, '#action-save-draft')).toBe(412)
      await city.page.locator('[data-sonner-toast]', { hasText: 'dit document' }).first().waitFor()
    })
    expect(await stored()).toBe('Van VVSG')
  })

  it('is submitted with a change that the dialog saves first, once it was read', async () => {
    city.page.on('dialog', (dialog) => void dialog.accept())
    await city.page.reload()
    await city.page.waitForSelector(`${PROJECT}:enabled`)
    expect(await city.page.inputValue(PROJECT)).toBe('Van VVSG')
    await city.page.fill(PROJECT, 'Van allebei')
    await submit()
    await city.page.waitForSelector('.review-panel :text("Status: ingediend")')
    expect(await stored()).toBe('Van allebei')
    expect(await submissions()).toBe(1)
    expect(city.complaints).toEqual([])
  })
})
