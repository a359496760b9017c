import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'

import { logIn, openAdmin } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import type { RestClient } from '../support/rest'
import { NOT_DUTCH } from '../support/reviewPage'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

let browser: Browser
let server: TestServer
let city: AdminPage
let contributor: RestClient

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  city = await openAdmin(browser, server.url)
  const { medewerker } = loginsIn(server.stderr())
  contributor = await server.rest.as(medewerker!)
  await logIn(city.page, medewerker)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const upload = async (): Promise<string> => {
  const content = await sharp({
    create: { background: 'teal', channels: 3, height: 300, width: 400 },
  })
    .png()
    .toBuffer()
  const data = { alt: 'Een blauwgroen vlak als voorbeeld', licence: 'cc0' }
  const file = { content, data, name: 'vlak.png', type: 'image/png' }
  return (await contributor.upload('/api/media', file)).body.doc.id
}

/** What stands above the form of an image, and whether it can be saved. */
const openImage = async (id: string): Promise<{ isOpen: boolean; notice: string }> => {
  const { page } = city
  await page.goto(`/admin/collections/media/${id}`)
  await page.waitForSelector('#field-alt')
  const notice = page.locator('.review-panel[role=status]')
  return {
    isOpen: await page.locator('#field-alt').isEnabled(),
    notice: (await notice.count()) > 0 ? await notice.innerText() : '',
  }
}

describe('the form of an image', () => {
  it('says why its city cannot change it while VVSG reads what shows it', async () => {
    const image = await upload()
    expect(await openImage(image)).toEqual({ isOpen: true, notice: '' })

    const { body } = await contributor.get('/api/practices?limit=1&depth=0')
    const entry = await contributor.post('/api/implementations', {
      description: body.docs[0].description,
      images: [image],
      practice: body.docs[0].id,
    })
    const documents = [{ id: entry.body.doc.id, collection: 'implementations' }]
    const submitted = await contributor.post('/api/review-requests/submit', { documents })
    expect(submitted.status).toBe(201)

    const { isOpen, notice } = await openImage(image)
    expect(isOpen).toBe(false)
    expect(notice).toMatch(/^Deze afbeelding hoort bij een tekst die op .* wacht op VVSG\./)
    expect(await city.page.locator('#action-save').count()).toBe(0)
    expect(await city.page.innerText('main')).not.toMatch(NOT_DUTCH)
    expect(city.complaints).toEqual([])
  })
})
