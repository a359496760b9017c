import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { saveUntilSent } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const NEW_PASSWORD = 'een nieuw wachtwoord'

let browser: Browser
let page: Page
let server: TestServer

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  page = await browser.newPage({ locale: 'nl-BE' })
  page.setDefaultTimeout(60_000)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('the account page of a contributor', () => {
  const login = () => loginsIn(server.stderr()).medewerker!
  const me = async (password = login().password) => {
    const client = await server.rest.as({ email: login().email, password })
    return (await client.get('/api/users/me')).body.user as Record<string, unknown>
  }
  const save = (): Promise<number> => saveUntilSent(page, '#action-save')
  /** Payload closes these fields after each save, also after one that is refused. */
  const choosePassword = async (password: string): Promise<void> => {
    await page.click('#change-password')
    await page.fill('#field-password', password)
    await page.fill('#field-confirm-password', password)
  }
  const isTold = (sentence: string) =>
    page.locator('.toast-error', { hasText: sentence }).first().waitFor()

  it('asks for the current password, in Dutch and without showing it', async () => {
    await page.goto(`${server.url}/admin/login`)
    await page.fill('#field-email', login().email)
    await page.fill('#field-password', login().password)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/admin\/?$/)
    await page.goto(`${server.url}/admin/account`)

    const field = page.getByLabel('Je huidige wachtwoord')
    expect(await field.getAttribute('type')).toBe('password')
    expect(await page.textContent('form')).toContain('Alleen nodig om een wachtwoord te wijzigen')
    expect(await page.isDisabled('#field-email')).toBe(true)
  })

  it('changes the name, and whether mails come at once or once a day', async () => {
    await page.fill('#field-name', 'Test andere naam')
    await page.click('#field-mailPreference .rs__control')
    await page.click('.rs__option:has-text("Eén overzicht per dag")')
    expect(await save()).toBe(200)
    expect(await me()).toMatchObject({ mailPreference: 'daily', name: 'Test andere naam' })
  })

  it('refuses a password that is easy to guess, and says why', async () => {
    await choosePassword('wachtwoord123')
    await page.fill('#field-currentPassword', login().password)
    expect(await save()).toBe(400)
    await isTold('makkelijk te raden. Velen kiezen het, of het herhaalt zich. Neem een zin')
    // It stays there when the toast is gone.
    await page.waitForSelector('.account-form__problem:has-text("makkelijk te raden")')
    expect(await me()).toBeTruthy()
  })

  it('changes the password only with the current one', async () => {
    await choosePassword(NEW_PASSWORD)
    await page.fill('#field-currentPassword', '')
    expect(await save()).toBe(400)
    await isTold('Vul je eigen huidige wachtwoord in')

    await choosePassword(NEW_PASSWORD)
    await page.fill('#field-currentPassword', 'niet het huidige')
    expect(await save()).toBe(400)
    await isTold('Dit is niet je huidige wachtwoord')
    expect(await me()).toBeTruthy()

    await choosePassword(NEW_PASSWORD)
    await page.fill('#field-currentPassword', login().password)
    expect(await save()).toBe(200)
    expect(await me(NEW_PASSWORD)).toBeTruthy()
  })
})
