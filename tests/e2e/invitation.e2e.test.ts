import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import type { AdminPage } from '../support/adminPage'
import { logIn, openAdmin, pick } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import { linkMailsIn } from '../support/passwordLinks'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const EMAIL = 'nieuwe.collega@stad.example'
const PASSWORD = 'een eigen lange zin'

let admin: AdminPage
let browser: Browser
let guest: AdminPage
let server: TestServer

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  admin = await openAdmin(browser, server.url)
  guest = await openAdmin(browser, server.url)
  await logIn(admin.page, loginsIn(server.stderr()).beheerder)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The links that somebody has got by now, once there are so many. */
const links = async (count: number): Promise<string[]> => {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const mails = await linkMailsIn(server.dataDir, EMAIL)
    if (mails.length >= count) return mails.map(({ token }) => token)
    await sleep(200)
  }
  throw new Error(`There are no ${count} mails`)
}

const choosePassword = async (token: string, password: string, repeated = password) => {
  const { page } = guest
  await page.goto(`/admin/wachtwoord?token=${token}`)
  await page.waitForLoadState('networkidle')
  await page.fill('#field-password', password)
  await page.fill('#field-repeat', repeated)
  await page.click('button[type=submit]')
}

describe('an invitation', () => {
  it('is sent from the list of accounts', async () => {
    const { page } = admin
    await page.goto('/admin/collections/users')
    await page.waitForLoadState('networkidle')
    await page.click('text=Uitnodigen')
    await page.fill('#field-invite-email', EMAIL)
    await page.fill('#field-invite-name', 'Test collega')
    await pick(page, { field: 'invite-city', text: 'Gent' })
    await page.click('text=Verstuur de uitnodiging')
    await page.waitForSelector(`text=${EMAIL} krijgt een mail`)
    await page.waitForSelector('td:has-text("Test collega")')
    expect(await links(1)).toHaveLength(1)
  })

  it('lets somebody choose a password that is good enough, once', async () => {
    const { page } = guest
    const [token = ''] = await links(1)
    await choosePassword(token, PASSWORD, 'iets anders')
    await page.waitForSelector('text=De twee wachtwoorden zijn niet gelijk')
    await guest.expectRefusal(async () => {
      await choosePassword(token, 'wachtwoord123')
      await page.waitForSelector('text=makkelijk te raden')
    })
    await choosePassword(token, PASSWORD)
    await page.waitForSelector('text=Je wachtwoord is ingesteld')
    await page.click('text=Naar het aanmelden')
    await page.waitForURL(/\/admin\/login/)
    await logIn(page, { email: EMAIL, password: PASSWORD })

    await guest.expectRefusal(async () => {
      await choosePassword(token, 'nog een lange zin')
      await page.waitForSelector('text=Deze link werkt niet (meer)')
    })
    await expect(server.rest.as({ email: EMAIL, password: PASSWORD })).resolves.toBeDefined()
  })

  it('gives who forgets the password another link', async () => {
    const { page } = guest
    await page.goto('/admin/logout')
    await page.goto('/admin/forgot')
    await page.waitForLoadState('networkidle')
    await page.fill('#field-email', EMAIL)
    await page.click('text=Mail me een link')
    await page.waitForSelector('text=Als dit e-mailadres bij een account hoort')
    const [, token = ''] = await links(2)
    await choosePassword(token, 'weer een lange zin')
    await page.waitForSelector('text=Je wachtwoord is ingesteld')
    await logIn(page, { email: EMAIL, password: 'weer een lange zin' })
    expect(page.url()).toMatch(/\/admin\/?$/)
  })

  it('says so when the page is opened without a link', async () => {
    await guest.page.goto('/admin/wachtwoord')
    expect(await guest.page.innerText('main, body')).toContain('opent met de link uit een mail')
  })

  it('goes without complaints of the browser', () => {
    expect([...admin.complaints, ...guest.complaints]).toEqual([])
  })
})

describe('the key of a website', () => {
  it('is made and shown once', async () => {
    const { page } = admin
    await page.goto('/admin/collections/api-clients/create')
    await page.waitForLoadState('networkidle')
    await page.fill('#field-name', 'Test website')
    await page.click('text=Maak de sleutel')
    const key = await page.innerText('#new-key')
    expect(key).toMatch(/^pdb_[\w-]{43}$/)
    await page.waitForSelector('text=Kopieer de sleutel')
    const headers = { authorization: `api-clients API-Key ${key}` }
    expect((await server.rest.get('/api/practices', headers)).status).toBe(200)

    await page.click('text=Naar de lijst')
    const href = await page.getAttribute('td a:has-text("Test website")', 'href')
    await page.goto(href ?? '')
    await page.waitForSelector('text=Vervang de sleutel')
    await page.waitForLoadState('networkidle')
    expect(await page.content()).not.toContain(key)
    await page.click('text=Vervang de sleutel')
    const next = await page.innerText('#new-key')
    expect(next).not.toBe(key)
    expect((await server.rest.get('/api/practices', headers)).status).toBe(401)
    expect(admin.complaints).toEqual([])
  })
})
