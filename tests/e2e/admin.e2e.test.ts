import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const PRACTICE = 'Begeleiding ongekwalificeerde uitstromers'

let browser: Browser
let page: Page
let server: TestServer

/** What the browser complained about: errors of scripts, and what the page's policy forbids. */
const complaints: string[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  page = await browser.newPage({ locale: 'nl-BE' })
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('the admin in a browser', () => {
  it('lets an administrator in, in Dutch', async () => {
    const { beheerder } = loginsIn(server.stderr())
    await page.goto(`${server.url}/admin`)
    await page.fill('#field-email', beheerder?.email ?? '')
    await page.fill('#field-password', beheerder?.password ?? '')
    await page.click('button[type=submit]')
    await page.waitForURL(/\/admin\/?$/)

    expect(await page.getAttribute('html', 'lang')).toBe('nl')
  })

  it('lists the practice of the fiche, and keeps what is typed into it', async () => {
    await page.goto(`${server.url}/admin/collections/practices`)
    await page.click(`text=${PRACTICE}`)
    const text = page.locator('[contenteditable=true]').first()
    await text.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' En nog een zin.')
    const saved = page.waitForResponse(
      (response) =>
        response.url().includes('/api/practices/') && response.request().method() === 'PATCH',
    )
    await page.click('#action-save-draft')

    expect((await saved).status()).toBe(200)
  })

  it('takes an image', async () => {
    const image = await sharp({
      create: { background: 'red', channels: 3, height: 300, width: 400 },
    })
      .png()
      .toBuffer()
    await page.goto(`${server.url}/admin/collections/media/create`)
    await page.setInputFiles('input[type=file]', {
      buffer: image,
      mimeType: 'image/png',
      name: 'rood.png',
    })
    await page.fill('#field-alt', 'Een rood vlak ter controle')
    await page.click('#field-licence .rs__control')
    await page.keyboard.type('CC0')
    await page.keyboard.press('Enter')
    const saved = page.waitForResponse(
      (response) => response.url().includes('/api/media') && response.request().method() === 'POST',
    )
    await page.click('#action-save')

    expect((await saved).status()).toBe(201)
    await page.waitForURL(/media\/[0-9a-f-]{24,36}/)
  })

  it('speaks English when asked to', async () => {
    await page.goto(`${server.url}/admin/account`)
    await page.click('.payload-settings .rs__control')
    await page.keyboard.type('Engl')
    await page.keyboard.press('Enter')
    await page.waitForSelector('html[lang=en]')

    expect(await page.getAttribute('html', 'lang')).toBe('en')
  })

  it('did all of that without one complaint in the console', () => {
    expect(complaints).toStrictEqual([])
  })
})
