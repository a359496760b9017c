import { readdir, utimes } from 'node:fs/promises'
import path from 'node:path'

import { expect, it } from '@jest/globals'

import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import { removeSent } from '../../src/jobs/removeSent'
import { auditRows } from '../support/audit'
import { makePerson } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { allJobs, makeReader, makeReview, rowsFor, tell } from './mailScene'

const DAY = 24 * 60 * 60 * 1000

const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY)

describeOnEngines('what was sent', (engine) => {
  const app = engine.useApp()

  const mails = async (): Promise<string[]> => {
    const folder = path.join(app().settings.dataDir, 'mail')
    return (await readdir(folder)).map((name) => path.join(folder, name)).sort()
  }

  const scene = async () => {
    const { payload } = app()
    const reader = await makeReader(app())
    const review = (await makeReview(payload)).id
    const told = async (kind: 'assigned' | 'submitted') => {
      await tell(payload, { kind, recipients: [reader.id], reviewRequest: review })
      return (await rowsFor(payload, reader.id)).at(-1)?.id ?? ''
    }
    const change = (id: string, data: Record<string, unknown>) =>
      payload.db.updateOne({ id, collection: 'notifications', data })
    const [old, recent] = [await told('submitted'), await told('assigned')]
    await runDueJobs(payload)
    const [oldMail = ''] = (await mails()).filter((file) => file.includes(old))
    await change(old, { sentAt: daysAgo(91).toISOString() })
    await utimes(oldMail, daysAgo(91), daysAgo(91))
    await change(recent, { sentAt: daysAgo(89).toISOString() })
    // As old, and never sent.
    const [open, dropped] = [await told('submitted'), await told('submitted')]
    for (const id of [open, dropped]) await change(id, { createdAt: daysAgo(400).toISOString() })
    await change(dropped, { dropped: 'not_readable' })
    const ids = async () => (await rowsFor(payload, reader.id)).map(({ id }) => id)
    return { dropped, ids, old, oldMail, open, recent }
  }

  it('is removed after the days that are set, and nothing that was not sent', async () => {
    const { payload } = app()
    await makePerson(app(), 'moderator')
    const { dropped, ids, oldMail, open, recent } = await scene()
    const [jobs, log, files] = [await allJobs(payload), await auditRows(payload), await mails()]
    expect(jobs.length).toBeGreaterThan(0)
    const keep = { dataDir: app().settings.dataDir, retentionDays: 90 }

    expect(await removeSent(payload, keep)).toEqual({ mails: 1, notifications: 1 })

    expect((await ids()).sort()).toEqual([dropped, open, recent].sort())
    expect(await mails()).toEqual(files.filter((file) => file !== oldMail))
    expect(await allJobs(payload)).toEqual(jobs)
    expect(await auditRows(payload)).toEqual(log)
    expect(await removeSent(payload, keep)).toEqual({ mails: 0, notifications: 0 })
  })

  it('is kept for ever when 0 days are set', async () => {
    const { ids } = await scene()
    const before = [await ids(), await mails()]
    const keep = { dataDir: app().settings.dataDir, retentionDays: 0 }
    expect(await removeSent(app().payload, keep)).toEqual({ mails: 0, notifications: 0 })
    expect([await ids(), await mails()]).toEqual(before)
  })

  it('needs no folder of mails', async () => {
    const keep = { dataDir: path.join(app().settings.dataDir, 'nergens'), retentionDays: 4_000 }
    expect(await removeSent(app().payload, keep)).toEqual({ mails: 0, notifications: 0 })
  })
})
