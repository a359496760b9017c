import { setTimeout as sleep } from 'node:timers/promises'

import type { Browser, Page, Request } from 'playwright-core'

import type { Credentials } from './rest'

/** A page of the admin, with what the browser complained about on it. */
export type AdminPage = {
  /** Errors of scripts, what the page's policy forbids, and answers that a page did not expect. */
  complaints: string[]
  /** Does something that the server is to refuse: the browser's own line about that does not count. */
  expectRefusal: (action: () => Promise<void>) => Promise<void>
  page: Page
}

const REFUSED = /^Failed to load resource: .* status of 4\d\d/

/** Opens a page on the server, as a Flemish browser would. */
export const openAdmin = async (browser: Browser, baseURL: string): Promise<AdminPage> => {
  const page = await browser.newPage({ baseURL, locale: 'nl-BE', timezoneId: 'Europe/Brussels' })
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    complaints.push(`${message.text()} ${message.location().url}`)
  })
  return {
    complaints,
    expectRefusal: async (action) => {
      const before = complaints.length
      await action()
      const kept = complaints.slice(before).filter((text) => !REFUSED.test(text))
      complaints.splice(before, complaints.length, ...kept)
    },
    page,
  }
}

/** Logs in with the keyboard alone. */
export const logIn = async (page: Page, person: Credentials | undefined): Promise<void> => {
  await page.goto('/admin/login')
  await page.focus('#field-email')
  await page.keyboard.type(person?.email ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.type(person?.password ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/?$/)
}

/** A picker that looks something up may use POST to ask. */
const isWrite = (request: Request): boolean =>
  ['PATCH', 'POST'].includes(request.method()) &&
  request.headers()['x-payload-http-method-override'] !== 'GET'

/** Presses a button and gives the status of the write that follows. */
export const statusAfter = async (page: Page, button: string): Promise<number> => {
  const answer = page.waitForResponse(
    (response) => response.url().includes('/api/') && isWrite(response.request()),
  )
  await page.click(button)
  return (await answer).status()
}

/**
 * Presses a form's button until the form sends, and gives the status of the answer. A form checks its
 * fields a moment after they change, and does not send before that.
 */
export const saveUntilSent = async (page: Page, button: string): Promise<number> => {
  let isSent = false
  const sent = page.waitForRequest((request) => request.method() === 'PATCH')
  void sent.then(
    () => (isSent = true),
    () => undefined,
  )
  while (!isSent) {
    // A form that is sending has closed its button.
    await page.click(button, { timeout: 1000 }).catch(() => undefined)
    await Promise.race([sent, sleep(1000)])
  }
  const answer = await (await sent).response()
  return answer?.status() ?? 0
}

/** Looks for something in a picker and takes the first that it offers; gives what that says. */
export const pick = async (
  page: Page,
  { field, text }: { field: string; text: string },
): Promise<string> => {
  await page.click(`#field-${field} .rs__control`)
  await page.keyboard.type(text)
  const first = page.locator('.rs__option', { hasText: new RegExp(text.split(' ')[0] ?? '', 'i') })
  const label = await first.first().innerText()
  await first.first().click()
  return label
}

/**
 * Fills in the form of an open drawer and sends it. Such a form gets its values from the server a
 * moment after it appears, and takes no notice of what is typed or pressed before that.
 */
export const fillInDrawer = async (
  page: Page,
  { field, text }: { field: string; text: string },
): Promise<void> => {
  const drawer = page.locator('.drawer--is-open')
  for (let attempt = 0; attempt < 10; attempt++) {
    await drawer.locator(`#field-${field}`).fill(text)
    await drawer.locator('button[type=submit]').click()
    const isSent = await drawer.waitFor({ state: 'detached', timeout: 2000 }).then(
      () => true,
      () => false,
    )
    if (isSent) return
  }
  throw new Error(`The drawer stays open with ${field} filled in`)
}

/** All that can be read on the page, with the names that a screen reader says. */
export const textsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('[aria-label], [placeholder]')].flatMap((node) => [
      node.getAttribute('aria-label'),
      node.getAttribute('placeholder'),
    ])
    return [document.title, document.body.innerText, ...names].join('\n')
  })
