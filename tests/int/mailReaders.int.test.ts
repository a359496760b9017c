import { afterAll, beforeEach, expect, it } from '@jest/globals'

import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { NotificationKind } from '../../src/domain/notifications/kinds'
import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import type { ReviewRequest, User } from '../../src/payload-types'
import { makeImplementation, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
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

const smtp = await startSmtp()

afterAll(() => smtp.stop())

const flat = (text: string): string => text.replace(/\s+/g, ' ')

describeOnEngines('what a reader may read when a mail is sent', (engine) => {
  const app = engine.useApp({ SERVER_URL: 'https://praktijken.example.org', SMTP_URL: smtp.url })

  beforeEach(async () => {
    smtp.mails.length = 0
    await clearJobs(app().payload)
  })

  const tellOf = (reader: User, kind: NotificationKind, review: Partial<ReviewRequest>) =>
    tellOfReview(app(), { kind, reader, review })

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
    // About as long as a reason may be.
    const reason = `Het project is gestopt. ${'Zo is dat. '.repeat(450)}Einde.`
    await recordAudit(
      { payload },
      {
        action: 'review.unpublish',
        city: city.id,
        details: { reason },
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
    expect(text).toContain(`Reden: ${reason}`)
    expect(await rowsFor(payload, stranger.id)).toMatchObject([{ dropped: 'not_readable' }])
  })

  it('let no title or name write a header of their own', async () => {
    const evil = '\r\nBcc: ander@example.org\r\n\r\nEigen tekst'
    const reader = await makeReader(app(), { name: `Test${evil}` })
    await tellOf(reader, 'submitted', { title: `Titel${evil}` })
    const [{ raw, to } = readMail('')] = smtp.mails
    const head = raw.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
    // Nor as a coded character, which some mail programs take for a line end.
    expect(head).not.toMatch(/=0[AD]/i)
    expect(head).toMatch(/^To: .*Test Bcc: ander@example\.org/m)
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
