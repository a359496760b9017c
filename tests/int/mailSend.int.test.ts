import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeEach, expect, it } from '@jest/globals'

import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { NotificationKind } from '../../src/domain/notifications/kinds'
import { retryJobs } from '../../src/jobs/queue/retryJobs'
import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import type { User } from '../../src/payload-types'
import { makeImplementation, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { TestApp } from '../support/payload'
import { readMail, startSmtp } from '../support/smtp'
import { createCity } from '../support/users'
import { allJobs, clearJobs, makeDue, makeReader, makeReview, rowsFor, tell } from './mailScene'

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

  /** Tells somebody of a submission and runs what is due. */
  const tellOf = async (reader: User, kind: NotificationKind, data = {}) => {
    const { payload } = app()
    const review = await makeReview(payload, data)
    await tell(payload, { kind, recipients: [reader.id], reviewRequest: review.id })
    await runDueJobs(payload)
    return review
  }

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

  it.each(['suspended', 'gone', 'moved to another city'])(
    'are dropped for a reader who is %s in the meantime',
    async (what) => {
      const { payload } = app()
      const [city, other] = [await createCity(app()), await createCity(app())]
      const reader = await makeReader(app(), { city: city.id, role: 'contributor' })
      const review = await makeReview(payload, { city: city.id })
      await tell(payload, {
        kind: 'changes_requested',
        recipients: [reader.id],
        reviewRequest: review.id,
      })
      const [row] = await rowsFor(payload, reader.id)
      const of = { id: reader.id, collection: 'users', overrideAccess: true } as const
      if (what === 'gone') await payload.delete(of)
      else {
        const data = what === 'suspended' ? { suspended: true } : { city: other.id }
        await payload.update({ ...of, data })
      }
      await runDueJobs(payload)
      expect(smtp.mails).toEqual([])
      const after = await payload.findByID({
        id: row?.id ?? '',
        collection: 'notifications',
        depth: 0,
        overrideAccess: true,
      })
      const reasons = {
        gone: 'recipient_gone',
        'moved to another city': 'not_readable',
        suspended: 'recipient_suspended',
      }
      expect(after.dropped).toBe(reasons[what as keyof typeof reasons])
      expect(after.sentAt ?? null).toBeNull()
    },
  )

  it('hold the open remarks for the city that they are about, and no name of who made them', async () => {
    const city = await createCity(app())
    const reader = await makeReader(app(), { city: city.id, role: 'contributor' })
    await tellOf(reader, 'changes_requested', {
      city: city.id,
      remarks: [
        { authorName: 'Test nalezer', text: 'Vermeld een contactadres.' },
        { resolvedAt: new Date().toISOString(), text: 'Dit is al opgelost.' },
      ],
    })
    const [{ html, raw, text } = readMail('')] = smtp.mails
    expect(text).toContain('- Vermeld een contactadres.')
    expect(html).toContain('Vermeld een contactadres.')
    expect(text + html).not.toContain('Dit is al opgelost.')
    expect(raw + text + html).not.toContain('Test nalezer')
    expect(text).toContain('https://praktijken.example.org/admin/collections/practices/')
  })

  it('name a document that went offline as its city reads it now, or are dropped', async () => {
    const { payload } = app()
    const [city, other] = [await createCity(app()), await createCity(app())]
    const practice = await makePractice(payload)
    const document = await makeImplementation(payload, {
      city: city.id,
      practice: practice.id,
      title: 'Nu zo genoemd',
    })
    await payload.update({
      id: document.id,
      collection: 'implementations',
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    await recordAudit(
      { payload },
      {
        action: 'review.unpublish',
        city: city.id,
        details: { reason: 'Het project is gestopt.' },
        entity: 'implementations',
        entityId: document.id,
      },
    )
    const [own, stranger] = [
      await makeReader(app(), { city: city.id, role: 'contributor' }),
      await makeReader(app(), { city: other.id, role: 'contributor' }),
    ]
    await tell(payload, {
      data: { entity: 'implementations', entityId: document.id },
      kind: 'unpublished',
      recipients: [own.id, stranger.id],
    })
    await runDueJobs(payload)
    expect(smtp.mails.map(({ to }) => to)).toEqual([[own.email]])
    const text = flat(smtp.mails[0]?.text ?? '')
    expect(text).toContain('offline. De tekst blijft bewaard als concept.')
    expect(text).toContain('Reden: Het project is gestopt.')
    expect(await rowsFor(payload, stranger.id)).toMatchObject([{ dropped: 'not_readable' }])
  })

  it('let no title or name write a header of their own', async () => {
    const evil = '\r\nBcc: ander@example.org\r\n\r\nEigen tekst'
    const reader = await makeReader(app(), { name: `Test${evil}` })
    await tellOf(reader, 'submitted', { title: `Titel${evil}` })
    const [{ raw, to } = readMail('')] = smtp.mails
    const head = raw.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Subject: .*Titel Bcc: ander@example\.org/m)
    expect(to).toEqual([reader.email])
  })

  it('come as one overview of the day, and none when there is nothing', async () => {
    const { payload } = app()
    const reader = await makeReader(app(), { mailPreference: 'daily' })
    for (const title of ['Praktijk een', 'Praktijk twee']) {
      const { id } = await makeReview(payload, { title })
      await tell(payload, { kind: 'submitted', recipients: [reader.id], reviewRequest: id })
    }
    expect(await runDueJobs(payload)).toBe(0)
    // Whoever changes their mind is told of what waited all the same.
    await payload.update({
      id: reader.id,
      collection: 'users',
      data: { mailPreference: 'each' },
      overrideAccess: true,
    })
    await makeDue(payload)
    await Promise.all([runDueJobs(payload), runDueJobs(payload)])
    await makeDue(payload)
    await runDueJobs(payload)

    expect(smtp.mails).toHaveLength(1)
    const [{ raw, text } = readMail('')] = smtp.mails
    expect(raw).toMatch(/^Subject: Overzicht: 2 berichten\r$/m)
    expect(text.indexOf('Praktijk een')).toBeLessThan(text.indexOf('Praktijk twee'))
    expect(text).toContain('Praktijk een')
    expect((await rowsFor(payload, reader.id)).every(({ sentAt }) => sentAt)).toBe(true)
    expect(await allJobs(payload)).toEqual([])
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
