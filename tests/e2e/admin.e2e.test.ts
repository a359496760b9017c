import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

import { fillInDrawer, logIn, openAdmin, pick, statusAfter, textsOf } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const PRACTICE = 'Begeleiding ongekwalificeerde uitstromers'

const LISTS = [
  ...['practices', 'implementations', 'media', 'categories'],
  ...['actions', 'programmes', 'cities'],
].map((slug) => `/admin/collections/${slug}`)

/** Words that only the framework's English, or a mistake, puts on a page. */
const NOT_DUTCH =
  /\[object Object\]|\bundefined\b|\b(Create New|Save|Untitled|Loading|Required|Publish|Search by|Bulk Upload|Payload|No results)\b/

let browser: Browser
let server: TestServer
let staff: AdminPage
let contributor: AdminPage
let page: Page

const logins = () => loginsIn(server.stderr())

const toast = async (on: Page): Promise<string> =>
  on.locator('[data-sonner-toast]').first().innerText()

const redSquare = () =>
  sharp({ create: { background: 'red', channels: 3, height: 300, width: 400 } })
    .png()
    .toBuffer()

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  staff = await openAdmin(browser, server.url)
  contributor = await openAdmin(browser, server.url)
  page = staff.page
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('at the door', () => {
  it('a wrong password is answered in Dutch', async () => {
    await page.goto('/admin/login')
    await page.fill('#field-email', logins().moderator?.email ?? '')
    await page.fill('#field-password', 'verkeerd wachtwoord')
    await staff.expectRefusal(async () => {
      expect(await statusAfter(page, 'button[type=submit]')).toBe(401)
      expect(await toast(page)).toContain('Het e-mailadres of het wachtwoord klopt niet')
    })
  })

  it('a forgotten password leads to a form in Dutch', async () => {
    await page.click('text=Wachtwoord vergeten?')
    await page.waitForSelector('text=Mail me een link')

    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })

  it('a moderator comes in with the keyboard alone, to a page in Dutch', async () => {
    await logIn(page, logins().moderator)

    await page.waitForFunction(() => document.title !== '')

    expect(await page.getAttribute('html', 'lang')).toBe('nl')
    expect(await page.title()).toBe('Overzicht · Praktijkendatabank')
  })
})

describe('a moderator', () => {
  it.each(LISTS)('reads %s in Dutch', async (list) => {
    await page.goto(list)
    await page.waitForLoadState('networkidle')

    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })

  it('writes a heading, a list and a link into the practice of the fiche, as a draft', async () => {
    await page.goto('/admin/collections/practices')
    await page.click(`text=${PRACTICE}`)
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('### Hoe het werkt')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- eerst dit')
    await page.keyboard.press('Enter')
    await page.keyboard.type('dan dat')
    for (const _ of 'dat') await page.keyboard.press('Shift+ArrowLeft')
    await page.waitForFunction(() => getSelection()?.toString() === 'dat')
    await page.locator('[data-button-key=link]').first().click()
    await fillInDrawer(page, { field: 'url', text: 'https://www.vvsg.be' })
    await page.waitForSelector('[contenteditable=true] li a[href="https://www.vvsg.be"]')

    expect(await page.locator('[contenteditable=true] h3').last().innerText()).toBe('Hoe het werkt')
    expect(await statusAfter(page, '#action-save-draft')).toBe(200)
    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })

  it('is told in Dutch what is missing or taken', async () => {
    await page.goto('/admin/collections/practices/create')
    await page.fill('#field-title', 'Taalbuddy’s')
    await staff.expectRefusal(async () => {
      expect(await statusAfter(page, '#action-save')).toBe(400)
      expect(await toast(page)).toContain('Categorie')
      await page.fill('#field-slug', 'begeleiding-ongekwalificeerde-uitstromers')
      expect(await statusAfter(page, '#action-save-draft')).toBe(400)
      await page.waitForSelector('text=is al in gebruik door een ander document')
    })
  })

  it('publishes a practice, and how a city does it', async () => {
    await page.fill('#field-slug', '')
    await page.click('.tabs-field__tab-button:has-text("Details")')
    await pick(page, { field: 'category', text: 'gelijke' })
    expect(await statusAfter(page, '#action-save')).toBe(201)

    await page.goto('/admin/collections/implementations/create')
    await pick(page, { field: 'practice', text: 'taalbuddy' })
    expect(await pick(page, { field: 'city', text: 'sint niklaas' })).toBe('Sint-Niklaas')
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.type('Elke week in de bib.')
    await page.click('.tabs-field__tab-button:has-text("Details")')
    const example = await pick(page, { field: 'inspiredBy', text: 'gent' })
    expect(example).toBe('Operatie Geslaagd, Gent')
    expect(await statusAfter(page, '#action-save')).toBe(201)

    const where = 'where[practice.slug][equals]=taalbuddys'
    const { body } = await server.rest.get(`/api/implementations?${where}`)
    expect(body.docs).toMatchObject([{ title: 'Taalbuddy’s, Sint-Niklaas' }])
  })

  it('uploads an image, and no drawing that could hold a script', async () => {
    await page.goto('/admin/collections/media/create')
    await page.fill('#field-alt', 'Een rood vlak ter controle')
    await page.click('#field-licence .rs__control')
    await page.click('.rs__option:has-text("CC0")')
    const choose = (name: string, mimeType: string, buffer: Buffer) =>
      page.setInputFiles('input[type=file]', { buffer, mimeType, name })
    await staff.expectRefusal(async () => {
      await choose('rood.svg', 'image/svg+xml', Buffer.from('<svg/>'))
      expect(await statusAfter(page, '#action-save')).toBe(400)
      expect(await toast(page)).toContain('Laad een jpeg, png, webp of avif op.')
    })
    await page.click('.file-field__remove')
    await choose('rood.png', 'image/png', await redSquare())
    expect(await statusAfter(page, '#action-save')).toBe(201)
    await page.waitForURL(/media\/[0-9a-f-]{24,36}/)
  })
})

describe('a contributor', () => {
  it.each(['practices', 'implementations', 'media'])(
    'reads the list of %s, with names',
    async (slug) => {
      const { page: own } = contributor
      if (slug === 'practices') await logIn(own, logins().medewerker)
      await own.goto(`/admin/collections/${slug}`)
      await own.waitForSelector('tbody tr, .no-results')
      await own.waitForLoadState('networkidle')
      const texts = await textsOf(own)

      expect(texts).not.toMatch(NOT_DUTCH)
      expect(texts).not.toContain('Zonder titel')
    },
  )

  it('may change how the own city does it, and publish nothing', async () => {
    const { page: own } = contributor
    await own.goto('/admin/collections/implementations')
    await own.click('text=Operatie Geslaagd, Gent')
    await own.waitForSelector('#field-projectName')

    expect(await own.isDisabled('#field-projectName')).toBe(false)
    expect(await own.isDisabled('#field-city input')).toBe(true)
    expect(await own.locator('#action-save-draft').count()).toBe(1)
    expect(await own.locator('#action-save, #action-unpublish').count()).toBe(0)
  })

  it('speaks English when asked to, and Dutch again', async () => {
    const { page: own } = contributor
    await own.goto('/admin/account')
    for (const [language, code] of [
      ['English', 'en'],
      ['Nederlands', 'nl'],
    ]) {
      await own.click('.payload-settings .rs__control')
      await own.click(`.rs__option:has-text("${language}")`)
      await own.waitForSelector(`html[lang=${code}]`)
    }
    await own.goto('/admin/logout')

    expect(await toast(own)).toBe('Je bent uitgelogd.')
  })
})

it('did all of that without one complaint in the console', () => {
  expect([...staff.complaints, ...contributor.complaints]).toStrictEqual([])
})
