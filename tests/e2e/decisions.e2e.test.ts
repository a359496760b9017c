import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { logIn, openAdmin, textsOf } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { richText } from '../support/content'
import { loginsIn } from '../support/logins'
import type { RestClient } from '../support/rest'
import { confirmStep, focusedId, NOT_DUTCH, openStep, waitForState } from '../support/reviewPage'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const REASON = 'Dit is geen praktijk maar een evenement.'

let browser: Browser
let server: TestServer
let city: AdminPage
let vvsg: AdminPage
let contributor: RestClient
/** The page of what the city writes, for whoever opens it. */
let address = ''
let id = ''

const isOnline = async (): Promise<boolean> =>
  (await server.rest.get(`/api/implementations/${id}`)).status === 200

/** Submits it once more; what a contributor does by hand is in review.e2e. */
const submit = async (): Promise<string> => {
  const { body, status } = await contributor.post('/api/review-requests/submit', {
    documents: [{ id, collection: 'implementations' }],
  })
  expect(status).toBe(201)
  return `/admin/collections/review-requests/${body.doc.id}`
}

beforeAll(async () => {
  server = await startServer()
  const logins = loginsIn(server.stderr())
  contributor = await server.rest.as(logins.medewerker!)
  const { body: found } = await server.rest.get('/api/practices?limit=1')
  const { body } = await contributor.post('/api/implementations?draft=true', {
    description: richText('Elke maandag in het buurthuis.'),
    practice: found.docs[0].id,
    projectName: 'Brug naar werk',
  })
  id = body.doc.id
  address = `/admin/collections/implementations/${id}`
  browser = await launchBrowser()
  city = await openAdmin(browser, server.url)
  vvsg = await openAdmin(browser, server.url)
  await logIn(city.page, logins.medewerker)
  await logIn(vvsg.page, logins.moderator)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('the dialog of a step', () => {
  it('takes the keyboard, keeps it, and gives it back to its button', async () => {
    const { page } = vvsg
    await page.goto(await submit())
    await openStep(vvsg, 'reject')
    const dialog = page.getByRole('dialog', { name: 'Afwijzen' })
    await page.waitForSelector('#field-review-reject-text:focus')
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab')
    expect(await dialog.locator(':focus').count()).toBe(1)

    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.id === 'action-review-reject')
    expect(await focusedId(vvsg)).toBe('action-review-reject')
  })

  it('has a red button for what is grave, and fits a telephone', async () => {
    const { page } = vvsg
    const size = page.viewportSize()!
    await page.setViewportSize({ height: 700, width: 400 })
    await openStep(vvsg, 'reject')
    const button = page.locator('.review-dialog__confirm')
    const [red = 0, green = 0, blue = 0] = await button.evaluate((node) =>
      getComputedStyle(node)
        .backgroundColor.match(/[\d.]+/g)!
        .map(Number),
    )
    expect(red).toBeGreaterThan(2 * Math.max(green, blue))
    const box = (await page.locator('.review-dialog .confirmation-modal__wrapper').boundingBox())!
    expect(box.x).toBeGreaterThan(0)
    expect(box.x + box.width).toBeLessThan(400)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
    await page.keyboard.press('Escape')
    await page.setViewportSize(size)
  })
})

describe('what was submitted', () => {
  it('is read without what the product keeps for itself', async () => {
    const { page } = vvsg
    const review = page.url()
    await page.click('text=Lees de ingediende tekst')
    await page.waitForSelector('text=Elke maandag in het buurthuis.')
    const texts = await textsOf(page)
    expect(texts).toContain('Brug naar werk')
    expect(texts).not.toMatch(/Aantal keer bewaard|Aangemaakt op|Bewaard door|Vingerafdruk|null/)
    await page.goto(review)
  })

  it('says of another city’s text why it cannot be changed', async () => {
    const { page } = city
    await page.goto('/admin/collections/implementations')
    await page.waitForSelector('tbody tr')
    // Nothing can be done with many at once.
    expect(await page.locator('tbody input[type=checkbox]:visible').count()).toBe(0)
    await page.click('text=NETSTERK, Mechelen')
    await page.waitForSelector('.review-panel :text("Je kan dit lezen, niet wijzigen")')
    expect(await page.isDisabled('#field-projectName')).toBe(true)
  })
})

describe('a publication', () => {
  it('is planned, which its city reads as well', async () => {
    const { page } = vvsg
    await openStep(vvsg, 'schedule')
    await confirmStep(vvsg)
    expect(await page.locator('.review-dialog [role=alert]').innerText()).toBe(
      'Kies een dag en een uur.',
    )
    await page.fill('#review-schedule-at', '2099-03-02T09:30')
    await confirmStep(vvsg)
    await waitForState(vvsg, 'Komt vanzelf online op 2 maart 2099 om 09:30.')
    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)

    await city.page.goto(address)
    await waitForState(city, 'Komt vanzelf online op 2 maart 2099 om 09:30.')
    expect(await isOnline()).toBe(false)
  })

  it('is no longer planned, when VVSG takes that back', async () => {
    const { page } = vvsg
    await page.click('#action-review-unschedule')
    await waitForState(vvsg, 'in behandeling bij Moderator')
    await page.waitForSelector('#action-review-schedule')
    expect(await isOnline()).toBe(false)
  })
})

describe('a remark', () => {
  it('is marked as done, and opened again', async () => {
    const { page } = vvsg
    await page.fill('#field-review-remark-text', 'Wanneer begon dit?')
    await page.click('#action-review-remark')
    await page.click('.review-remark :text("Markeren als opgelost")')
    await page.waitForSelector('.review-remark--done :text("Opgelost door Moderator")')
    expect(await page.locator('.review-remark :text("Antwoorden")').count()).toBe(0)

    await page.click('.review-remark :text("Heropenen")')
    await page.waitForSelector('.review-remark:not(.review-remark--done)')
    await openStep(vvsg, 'request-changes')
    expect(await page.locator('.review-dialog').innerText()).toContain('Open opmerkingen: 1.')
    await page.keyboard.press('Escape')
  })

  it('is read by its city, which may say that it is done', async () => {
    const { page } = city
    await page.goto(address)
    await page.waitForSelector('.review-remark :text("Wanneer begon dit?")')
    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })
})

describe('a submission', () => {
  it('is rejected with a reason, which the contributor reads', async () => {
    const { page } = vvsg
    await openStep(vvsg, 'reject')
    await page.fill('#field-review-reject-text', REASON)
    await confirmStep(vvsg)
    await waitForState(vvsg, 'Status: afgewezen')

    await city.page.goto(address)
    const row = city.page.locator('.review-history li').first()
    expect(await row.innerText()).toContain('Afgewezen op')
    expect(await row.innerText()).toContain(REASON)
    await row.locator('a').click()
    await waitForState(city, REASON)
    await city.page.waitForSelector('.review-remark :text("Wanneer begon dit?")')
    expect(await textsOf(city.page)).not.toMatch(NOT_DUTCH)
    expect(await isOnline()).toBe(false)
  })

  it('is withdrawn by its city, with the date', async () => {
    const own = await submit()
    await city.page.goto(own)
    await openStep(city, 'withdraw')
    await confirmStep(city)
    const today = new Intl.DateTimeFormat('nl-BE', {
      dateStyle: 'long',
      timeZone: 'Europe/Brussels',
    }).format(new Date())
    await waitForState(city, 'Status: ingetrokken')
    expect(await city.page.innerText('.review-panel__state')).toContain(`Ingetrokken op ${today}`)
  })
})

it('did all of that without one complaint in the console', () => {
  expect([...city.complaints, ...vvsg.complaints]).toStrictEqual([])
})
