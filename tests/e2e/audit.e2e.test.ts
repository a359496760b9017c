import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { logIn, openAdmin, textsOf } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import type { RestClient } from '../support/rest'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

let admin: AdminPage
let browser: Browser
let client: RestClient
let contributor: AdminPage
let server: TestServer

const SHOTS = process.env.SCREENSHOTS

const shoot = async ({ page }: AdminPage, name: string): Promise<void> => {
  if (SHOTS) await page.screenshot({ fullPage: true, path: `${SHOTS}/${name}.png` })
}

beforeAll(async () => {
  server = await startServer()
  const { beheerder, medewerker } = loginsIn(server.stderr())
  if (!beheerder || !medewerker) throw new Error('The demo has no logins')
  client = await server.rest.as(beheerder)
  browser = await launchBrowser()
  admin = await openAdmin(browser, server.url)
  contributor = await openAdmin(browser, server.url)
  await logIn(admin.page, beheerder)
  await logIn(contributor.page, medewerker)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('the audit log in the admin', () => {
  it('says in Dutch what happened, with a way to the document', async () => {
    const { body } = await client.get('/api/practices?limit=1')
    const [{ id, title }] = body.docs
    await client.patch(`/api/practices/${id}`, { _status: 'published' })
    const { page } = admin
    await page.goto('/admin/collections/audit-log')
    await page.waitForSelector('text=Praktijk: gepubliceerd')
    await shoot(admin, 'audit-admin')
    expect(await textsOf(page)).toContain('Logboek')
    const link = page.locator('td.cell-entityTitle a', { hasText: title }).first()
    expect(await link.getAttribute('href')).toBe(`/admin/collections/practices/${id}`)
    expect(admin.complaints).toEqual([])
  })

  it('is narrowed to one kind of action', async () => {
    const { page } = admin
    await page.goto('/admin/collections/audit-log?where[or][0][and][0][action][equals]=user.create')
    await page.waitForSelector('td.cell-action')
    const actions = await page.locator('td.cell-action').allInnerTexts()
    expect(new Set(actions)).toEqual(new Set(['Account: aangemaakt']))
  })

  it('shows a contributor what became of the documents of the own city', async () => {
    const { page } = contributor
    await page.goto('/admin/collections/audit-log')
    await page.waitForSelector('.collection-list')
    await shoot(contributor, 'audit-contributor')
    const text = await textsOf(page)
    expect(text).not.toContain('Account:')
    expect(text).toContain('Uitvoering:')
    expect(contributor.complaints).toEqual([])
  })
})

describe('a document', () => {
  it('has versions that say who saved them', async () => {
    const { body } = await client.get('/api/practices?limit=1')
    const { page } = admin
    await page.goto(`/admin/collections/practices/${body.docs[0].id}/versions`)
    await page.waitForSelector('text=Bewaard door')
    await shoot(admin, 'versions')
    expect(await page.locator('td.cell-savedBy').first().innerText()).not.toBe('')
    await page.locator('td.cell-when a').first().click()
    await page.waitForURL(/\/versions\/[^/]+$/)
    expect(admin.complaints).toEqual([])
  })

  it('goes for good with a reason, which the log keeps', async () => {
    const { body } = await client.post('/api/practices?draft=true', { title: 'Dubbele fiche' })
    const { id } = body.doc
    await client.patch(`/api/practices/${id}`, { deletedAt: new Date().toISOString() })
    const { page } = admin
    await page.goto(`/admin/collections/practices/trash/${id}`)
    await page.click('#action-review-purge')
    const dialog = page.locator('.review-dialog')
    await dialog.locator('.review-dialog__confirm').click()
    await dialog.locator('text=Vul in waarom').waitFor()
    await shoot(admin, 'purge')
    await dialog.locator('textarea').fill('Stond er twee keer in')
    await dialog.locator('.review-dialog__confirm').click()
    await page.waitForURL(/\/practices\/trash\/?$/)
    const { body: log } = await client.get('/api/audit-log?limit=1&sort=-seq')
    expect(log.docs[0]).toMatchObject({
      action: 'practice.purge',
      details: { reason: 'Stond er twee keer in' },
      entityId: id,
    })
  })
})
