import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeEach, expect, it } from '@jest/globals'

import type { NotificationKind } from '../../src/domain/notifications/kinds'
import { retryJobs } from '../../src/jobs/queue/retryJobs'
import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import type { User } from '../../src/payload-types'
import { describeOnEngines } from '../support/engines'
import type { TestApp } from '../support/payload'
import { readMail, startSmtp } from '../support/smtp'
import { createCity } from '../support/users'
import {
  allJobs,
  clearJobs,
  makeDue,
  makeReader,
  makeReview,
  rowsFor,
  tell,
  tellOfReview,
} from './mailScene'

let refusal: string | undefined

const smtp = await startSmtp(() => {
  if (refusal) throw new Error(refusal)
})

afterAll(() => smtp.stop())

const flat = (text: string): string => text.replace(/\s+/g, ' ')

describeOnEngines('mails by a mail server', (engine) => {
  const app = engine.useApp({ SERVER_URL: 'https://praktijken.example.org', SMTP_URL: smtp.url })

  beforeEach(async () => {
    refusal = undefined
    smtp.mails.length = 0
    await clearJobs(app().payload)
  })

  const tellOf = (reader: User, kind: NotificationKind) => tellOfReview(app(), { kind, reader })

  it('go to their reader as text and HTML, once, with two who run jobs at the same time', async () => {
    const { payload } = app()
    const reader = await makeReader(app(), { name: 'Test moderator' })
    const city = await createCity(app())
    const review = await makeReview(payload, { city: city.id, note: 'Voor de zomer.' })
    await tell(payload, { kind: 'submitted', recipients: [reader.id], reviewRequest: review.id })
    const counts = await Promise.all([1, 2, 3].map(() => runDueJobs(payload)))

    expect(counts.reduce((sum, count) => sum + count)).toBe(1)
    expect(smtp.mails).toHaveLength(1)
    const [{ html, messageId, raw, text, to } = readMail('')] = smtp.mails
    const [row] = await rowsFor(payload, reader.id)
    expect(to).toEqual([reader.email])
    expect(messageId).toBe(`<notification-${row?.id}@vvsg.be>`)
    expect(raw).toMatch(/^Subject: Ingediend: Operatie Voorbeeld\r$/m)
    expect(raw).toMatch(/^From: Praktijkendatabank <samenleven@vvsg.be>\r$/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    for (const part of [text, html.replaceAll('&quot;', '"').replaceAll('<br>', ' ')]) {
      expect(flat(part)).toContain('Dag Test moderator,')
      expect(flat(part)).toContain(
        `Test indiener diende "Operatie Voorbeeld" in voor ${city.name}.`,
      )
      expect(flat(part)).toContain('Boodschap: Voor de zomer.')
      expect(part).toContain(
        `https://praktijken.example.org/admin/collections/review-requests/${review.id}`,
      )
    }
    expect(row?.sentAt).toBeTruthy()
    expect(await allJobs(payload)).toEqual([])
  })

  it('are not sent again by a job that runs twice', async () => {
    const { payload } = app()
    const reader = await makeReader(app())
    await tellOf(reader, 'submitted')
    const [row] = await rowsFor(payload, reader.id)
    await payload.jobs.queue({ input: { notification: row?.id ?? '' }, task: 'sendNotification' })
    expect(await runDueJobs(payload)).toBe(1)
    expect(smtp.mails).toHaveLength(1)
  })

  it('wait while the mail server is down, longer each time, and go when it is back', async () => {
    const { payload } = app()
    refusal = 'not now'
    const reader = await makeReader(app())
    await tellOf(reader, 'submitted')
    const [first] = await allJobs(payload)
    expect(first).toMatchObject({ hasError: false, processing: false, totalTried: 1 })
    expect(await runDueJobs(payload)).toBe(0)
    await makeDue(payload)
    expect(await runDueJobs(payload)).toBe(1)
    const [second] = await allJobs(payload)
    const delay = (job: typeof first) =>
      Date.parse(job?.waitUntil ?? '') - Date.parse(job?.log?.at(-1)?.completedAt ?? '')
    expect(Math.round(delay(first) / 60_000)).toBe(1)
    expect(Math.round(delay(second) / 60_000)).toBe(2)
    expect(smtp.mails).toEqual([])
    const [waiting] = await rowsFor(payload, reader.id)
    expect([waiting?.sentAt ?? null, waiting?.dropped ?? null]).toEqual([null, null])

    refusal = undefined
    await makeDue(payload)
    await runDueJobs(payload)
    expect(smtp.mails.map(({ to }) => to)).toEqual([[reader.email]])
  })

  it('stay visible when they were refused for good, and are tried again when asked', async () => {
    const { payload } = app()
    refusal = 'never'
    const reader = await makeReader(app())
    await tellOf(reader, 'submitted')
    for (let time = 0; time < 12; time += 1) {
      await makeDue(payload)
      await runDueJobs(payload)
    }
    const [job, ...others] = await allJobs(payload)
    expect(others).toEqual([])
    expect(job).toMatchObject({ hasError: true, processing: false, totalTried: 11 })

    refusal = undefined
    expect(await runDueJobs(payload)).toBe(0)
    expect(await retryJobs(payload, 'nobody')).toBe(0)
    expect(await retryJobs(payload, job?.id)).toBe(1)
    expect(await runDueJobs(payload)).toBe(1)
    expect(smtp.mails).toHaveLength(1)
  })
})

const inFolder = async ({ settings }: TestApp): Promise<string[]> => {
  const folder = path.join(settings.dataDir, 'mail')
  return (await readdir(folder).catch(() => [])).map((name) => path.join(folder, name))
}

describeOnEngines('mails without a mail server', (engine) => {
  const app = engine.useApp()

  it('become files that only the server reads, each once', async () => {
    const { payload } = app()
    const reader = await makeReader(app())
    const review = await makeReview(payload)
    await tell(payload, { kind: 'submitted', recipients: [reader.id], reviewRequest: review.id })
    await runDueJobs(payload)
    const files = await inFolder(app())
    expect(files).toHaveLength(1)
    const [row] = await rowsFor(payload, reader.id)
    expect(files[0]).toMatch(new RegExp(`Z_notification-${row?.id}\\.eml$`))
    expect((await stat(files[0] ?? '')).mode & 0o777).toBe(0o600)
    const mail = readMail(await readFile(files[0] ?? '', 'utf8'))
    expect(mail.raw).toMatch(/^To: .*Test moderator/m)
    expect(mail.text).toContain('Operatie Voorbeeld')
    expect(mail.html).toContain('Operatie Voorbeeld')

    // As after a kill between the file and the mark.
    await payload.update({
      id: row?.id ?? '',
      collection: 'notifications',
      data: { sentAt: null },
      overrideAccess: true,
    })
    await payload.jobs.queue({ input: { notification: row?.id ?? '' }, task: 'sendNotification' })
    await runDueJobs(payload)
    expect(await inFolder(app())).toEqual(files)
    expect(await rowsFor(payload, reader.id)).toMatchObject([{ sentAt: expect.any(String) }])
  })
})
