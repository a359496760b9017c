import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { logIn, openAdmin, statusAfter, textsOf } from '../support/adminPage'
import type { AdminPage } from '../support/adminPage'
import { launchBrowser } from '../support/browser'
import { loginsIn } from '../support/logins'
import { confirmStep, NOT_DUTCH, waitForState } from '../support/reviewPage'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const PRACTICE = 'Begeleiding ongekwalificeerde uitstromers'

const PROJECT = '#field-projectName'

let browser: Browser
let server: TestServer
let city: AdminPage
let vvsg: AdminPage
/** The page of what the city writes. */
let address = ''

const logins = () => loginsIn(server.stderr())

/** Writes into the project name once the form listens. */
const writeProject = async ({ page }: AdminPage, name: string): Promise<void> => {
  await page.waitForSelector(`${PROJECT}:enabled`)
  await page.fill(PROJECT, name)
}

const published = async (): Promise<Record<string, unknown> | undefined> => {
  const { body, status } = await server.rest.get(`/api/implementations/${address.split('/').pop()}`)
  return status === 200 ? (body as Record<string, unknown>) : undefined
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  city = await openAdmin(browser, server.url)
  vvsg = await openAdmin(browser, server.url)
  await logIn(city.page, logins().medewerker)
  await logIn(vvsg.page, logins().moderator)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('a contributor', () => {
  it('sees what is asked, what the city has, and how to begin', async () => {
    const { page } = city
    await page.waitForSelector('#action-add-city')
    const texts = await page.innerText('.start')

    expect(texts).toContain('VVSG vraagt je op dit moment niets.')
    expect(texts).toContain('Operatie Geslaagd, Gent')
    expect(texts).not.toMatch(NOT_DUTCH)
  })

  it('adds the own city to a practice, which is filled in already', async () => {
    const { page } = city
    await page.goto('/admin/collections/practices')
    await page.click(`text=${PRACTICE}`)
    await page.click('#action-we-do-too')
    await page.waitForURL(/implementations\/create/)
    await page.waitForSelector(`#field-practice :text("${PRACTICE}")`)
    await page.waitForSelector('#field-city :text("Gent")')
    await page.locator('[contenteditable=true]').first().click()
    await page.keyboard.type('Elke maandag in het buurthuis.')
    await writeProject(city, 'Brug naar werk')

    expect(await page.locator('#action-save').count()).toBe(0)
    expect(await statusAfter(page, '#action-save-draft')).toBe(201)
    await page.waitForURL(/implementations\/[0-9a-f-]{24,36}/)
    address = new URL(page.url()).pathname
  })

  it('submits it with what was not saved yet, and finds the form closed, with the reason', async () => {
    const { page } = city
    await writeProject(city, 'Brug naar je werk')
    await page.click('#action-review-submit')
    await page.fill('#field-review-submit-text', 'Graag voor december.')
    await confirmStep(city)
    await waitForState(city, 'Status: ingediend')
    await page.waitForSelector(`${PROJECT}:disabled`)
    const texts = await textsOf(page)

    expect(await page.inputValue(PROJECT)).toBe('Brug naar je werk')
    expect(texts).toContain('trek de indiening dan in')
    expect(texts).not.toMatch(NOT_DUTCH)
    expect(await page.locator('#action-save-draft, #action-save').count()).toBe(0)
    expect(await published()).toBeUndefined()
  })

  it('takes it back, and submits it again', async () => {
    const { page } = city
    await page.click('#action-review-withdraw')
    await confirmStep(city)
    await page.click('#action-review-submit')
    await page.waitForSelector(`${PROJECT}:enabled`)
    await confirmStep(city)
    await waitForState(city, 'Status: ingediend')

    expect(await page.locator('.review-history li').first().innerText()).toContain('Ingetrokken op')
  })
})

describe('a moderator', () => {
  it('finds it in the queue and in the list, and takes it', async () => {
    const { page } = vvsg
    await page.goto('/admin')
    await page.waitForSelector('.start__list :text("Brug naar je werk, Gent")')
    await page.click('.start__counts :text("Nieuw (1)")')
    await page.waitForSelector('[aria-current=page]:text("Nieuw")')
    await page.click('tbody :text("Brug naar je werk, Gent")')
    await page.waitForSelector(':text("Nieuw: staat nog niet online.")')
    await page.click('#action-review-claim')
    await waitForState(vvsg, 'Status: in behandeling')

    expect(await textsOf(page)).not.toMatch(NOT_DUTCH)
  })

  it('remarks on a field and asks for changes', async () => {
    const { page } = vvsg
    await page.goto(address)
    await page.selectOption('#review-remark-field', { label: 'Naam van het project' })
    await page.fill('#field-review-remark-text', 'Schrijf de naam zoals op jullie website.')
    await page.click('#action-review-remark')
    await page.waitForSelector('.review-remark')
    await page.click('#action-review-assign')
    await page.selectOption('#review-assign-to', { label: 'Beheerder' })
    await confirmStep(vvsg)
    await page.waitForSelector('.review-panel :text("in behandeling bij Beheerder")')
    await page.click('#action-review-request-changes')
    expect(await page.locator('.review-dialog').innerText()).toContain('Open opmerkingen: 1.')
    await confirmStep(vvsg)
    await waitForState(vvsg, 'Status: terug met opmerkingen')
  })
})

describe('the contributor again', () => {
  it('is asked on the start page, and led to the field', async () => {
    const { page } = city
    await page.goto('/admin')
    expect(await page.innerText('[aria-labelledby=start-mine]')).toContain('Brug naar je werk')
    await page.click('[aria-labelledby=start-asked] a')
    await page.click('.tabs-field__tab-button:has-text("Details")')
    await page.click('.review-remark__field')
    await page.waitForSelector(`${PROJECT}:focus`)

    expect(await textsOf(page)).toContain('Schrijf de naam zoals op jullie website.')
  })

  it('answers, edits and submits again', async () => {
    const { page } = city
    await page.click('.review-remark :text("Antwoorden")')
    await page.getByLabel('Je antwoord').fill('Aangepast.')
    await page.click('text=Antwoord plaatsen')
    await page.waitForSelector('.review-remark__answer :text("Aangepast.")')
    await writeProject(city, 'Bruggen naar werk')
    expect(await page.locator('#action-review-submit').innerText()).toBe('Opnieuw indienen')
    await page.click('#action-review-submit')
    await confirmStep(city)
    await waitForState(city, 'Status: ingediend')
  })
})

describe('the moderator again', () => {
  it('publishes exactly what was submitted, though somebody saved since', async () => {
    const { page } = vvsg
    await page.goto(address)
    await writeProject(vvsg, 'Een latere naam')
    expect(await statusAfter(page, '#action-save-draft')).toBe(200)
    await page.click('#action-review-approve')
    await page.waitForSelector('.review-dialog :text("Na de indiening is er nog iets bewaard")')
    await confirmStep(vvsg)
    await page.waitForSelector('.review-panel :text("Dit staat online")')

    expect(await published()).toMatchObject({
      _status: 'published',
      projectName: 'Bruggen naar werk',
    })
    expect(await page.inputValue(PROJECT)).toBe('Een latere naam')
  })

  it('still reads the remark and the answer', async () => {
    const { page } = vvsg
    await page.click('.review-history :text("Gepubliceerd op")')
    await page.waitForSelector('.review-remark__answer :text("Aangepast.")')

    expect(await textsOf(page)).toContain('Schrijf de naam zoals op jullie website.')
  })

  it('takes it offline, with a reason', async () => {
    const { page } = vvsg
    await page.goto(address)
    await page.click('#action-review-unpublish')
    await confirmStep(vvsg)
    expect(await page.locator('.review-dialog [role=alert]').innerText()).toBe('Vul een reden in.')
    await page.fill('#field-review-unpublish-text', 'Het project is gestopt.')
    await confirmStep(vvsg)
    await page.waitForSelector('.review-panel :text("Dit is een concept")')

    expect(await published()).toBeUndefined()
  })
})

describe('two windows at once', () => {
  it('the later save is told of the earlier one, and loses nothing of what they typed', async () => {
    const { page } = vvsg
    const elsewhere = await server.rest.as(logins().moderator!)
    await page.goto(address)
    await writeProject(vvsg, 'Van de moderator')
    // The form asks the server once whether it is still current, at the first change.
    await page.waitForLoadState('networkidle')
    const other = await elsewhere.patch(
      `/api${address.replace('/admin/collections', '')}?draft=true`,
      {
        lessons: null,
        projectName: 'Uit een ander venster',
      },
    )
    expect(other.status).toBe(200)

    await vvsg.expectRefusal(async () => {
      expect(await statusAfter(page, '#action-save-draft')).toBe(412)
      await page.waitForSelector('[data-sonner-toast] :text("bewaarde dit document zelf nog op")')
    })
    expect(await page.inputValue(PROJECT)).toBe('Van de moderator')
  })
})

it('did all of that without one complaint in the console', () => {
  expect([...city.complaints, ...vvsg.complaints]).toStrictEqual([])
})
