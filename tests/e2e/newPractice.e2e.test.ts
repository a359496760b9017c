import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { logIn, openAdmin, pick, statusAfter, textsOf } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import { confirmStep, idIn, NOT_DUTCH, openStep, waitForState } from '../support/reviewPage'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const PRACTICE = 'Een taalcafé openhouden'

let browser: Browser
let server: TestServer
let city: AdminPage
let vvsg: AdminPage
let practice = ''
let implementation = ''

const statuses = async (): Promise<number[]> =>
  Promise.all(
    [`practices/${practice}`, `implementations/${implementation}`].map(
      async (path) => (await server.rest.get(`/api/${path}`)).status,
    ),
  )

beforeAll(async () => {
  server = await startServer()
  const logins = loginsIn(server.stderr())
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

describe('a contributor with a new practice', () => {
  it('finds buttons on the start page that say what they make', async () => {
    const { page } = city
    await page.waitForSelector('#card-practices')
    const texts = await textsOf(page)
    expect(texts).toContain('Praktijken aanmaken')
    expect(texts).not.toMatch(NOT_DUTCH)
  })

  it('begins one that has a heading and belongs to the own city', async () => {
    const { page } = city
    await page.goto('/admin/collections/practices/create')
    await page.waitForSelector('h1:text("Nieuw: Praktijk")')
    await page.waitForSelector('#field-owner :text("Gent")')
    expect(await page.locator('#field-slug').count()).toBe(0)
    await page.fill('#field-title', PRACTICE)
    await page.click('.tabs-field__tab-button:has-text("Details")')
    await pick(page, { field: 'category', text: 'gelijke' })
    expect(await statusAfter(page, '#action-save-draft')).toBe(201)
    await page.waitForURL(/practices\/[0-9a-f-]{24,36}/)
    practice = idIn(city)
  })

  it('adds how the own city does it', async () => {
    const { page } = city
    await page.click('#action-we-do-too')
    await page.waitForURL(/implementations\/create/)
    await page.waitForSelector('h1:text("Nieuw: Uitvoering")')
    await page.waitForSelector(`#field-practice :text("${PRACTICE}")`)
    await page.waitForSelector('#field-city :text("Gent")')
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.type('Elke woensdag in de bibliotheek.')
    expect(await statusAfter(page, '#action-save-draft')).toBe(201)
    await page.waitForURL(/implementations\/[0-9a-f-]{24,36}/)
    implementation = idIn(city)
    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })

  it('submits both at once', async () => {
    const { page } = city
    await openStep(city, 'submit')
    expect(await page.locator('.review-dialog').innerText()).toContain('gaan samen')
    await confirmStep(city)
    await waitForState(city, 'Status: ingediend')
    await page.goto(`/admin/collections/practices/${practice}`)
    await waitForState(city, 'Status: ingediend')
    expect(await statuses()).toEqual([404, 404])
  })
})

describe('the moderator', () => {
  it('has one submission to decide on, with both texts, and publishes both', async () => {
    const { page } = vvsg
    await page.goto('/admin')
    await page.waitForSelector('.start__counts :text("Nieuw (1)")')
    await page.click(`.start__list :text("${PRACTICE}")`)
    await page.waitForSelector('.review-list')
    expect(await page.locator('.review-list > li').allInnerTexts()).toEqual([
      expect.stringContaining(PRACTICE),
      expect.stringContaining('Gent'),
    ])
    await openStep(vvsg, 'approve')
    await page.locator('.review-dialog li', { hasText: 'de versie van' }).nth(1).waitFor()
    await confirmStep(vvsg)
    await waitForState(vvsg, 'Status: gepubliceerd')

    expect(await statuses()).toEqual([200, 200])
    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })
})

it('did all of that without one complaint in the console', () => {
  expect([...city.complaints, ...vvsg.complaints]).toStrictEqual([])
})
