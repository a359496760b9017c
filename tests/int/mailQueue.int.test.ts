import { expect, it } from '@jest/globals'

import { inviteAccount } from '../../src/actions/accounts/inviteAccount'
import { inTransaction } from '../../src/actions/inTransaction'
import { notify } from '../../src/actions/notifications/notify'
import { nextDigest } from '../../src/domain/notifications/nextDigest'
import { claimJob } from '../../src/jobs/queue/claimJob'
import { MOST_INTERRUPTIONS, releaseStuckJobs } from '../../src/jobs/queue/releaseStuckJobs'
import { retryJobs } from '../../src/jobs/queue/retryJobs'
import { lastError, runDueJobs } from '../../src/jobs/queue/runDueJobs'
import { describeOnEngines } from '../support/engines'
import { allJobs, clearJobs, makeReader, makeReview, rowsFor, tell } from './mailScene'

describeOnEngines('what people are told', (engine) => {
  const app = engine.useApp()

  it('is written down with a job for each of them, once', async () => {
    const { payload } = app()
    await clearJobs(payload)
    const [one, two] = [await makeReader(app()), await makeReader(app())]
    const { id: reviewRequest } = await makeReview(payload)
    await tell(payload, {
      data: { title: 'Iets' },
      kind: 'submitted',
      recipients: [one.id, two.id, one.id],
      reviewRequest,
    })
    const rows = [...(await rowsFor(payload, one.id)), ...(await rowsFor(payload, two.id))]
    expect(rows).toMatchObject([
      {
        atOnce: true,
        data: { reviewRequest, title: 'Iets' },
        kind: 'submitted',
        recipient: one.id,
      },
      { atOnce: true, kind: 'submitted', recipient: two.id },
    ])
    const jobs = await allJobs(payload)
    expect(jobs.map(({ input, taskSlug }) => ({ input, taskSlug }))).toEqual(
      rows.map(({ id }) => ({ input: { notification: id }, taskSlug: 'sendNotification' })),
    )
    expect(jobs.every(({ waitUntil }) => !waitUntil)).toBe(true)
  })

  it('is rolled back with what it tells about', async () => {
    const { payload } = app()
    await clearJobs(payload)
    const reader = await makeReader(app())
    const daily = await makeReader(app(), { mailPreference: 'daily' })
    const failed = inTransaction({ payload }, async (req) => {
      await notify({ payload, req }, { kind: 'submitted', recipients: [reader.id, daily.id] })
      throw new Error('and then this')
    })
    await expect(failed).rejects.toThrow('and then this')
    expect(await rowsFor(payload, reader.id)).toEqual([])
    expect(await rowsFor(payload, daily.id)).toEqual([])
    expect(await allJobs(payload)).toEqual([])
  })

  it('waits until seven in the morning for who asked for one overview a day', async () => {
    const { payload } = app()
    await clearJobs(payload)
    const daily = await makeReader(app(), { mailPreference: 'daily' })
    const before = nextDigest(new Date()).toISOString()
    await tell(payload, { kind: 'submitted', recipients: [daily.id] })
    const after = nextDigest(new Date()).toISOString()
    expect(await rowsFor(payload, daily.id)).toMatchObject([{ atOnce: false }])
    const [job] = await allJobs(payload)
    expect(job).toMatchObject({ input: { recipient: daily.id }, taskSlug: 'sendDigest' })
    expect([before, after]).toContain(new Date(job?.waitUntil ?? 0).toISOString())
  })

  it('passes by who is suspended or gone, or was invited and never came', async () => {
    const { payload } = app()
    await clearJobs(payload)
    const suspended = await makeReader(app(), { suspended: true })
    const gone = await makeReader(app())
    await payload.delete({ id: gone.id, collection: 'users', overrideAccess: true })
    const invitation = { email: 'nooit-gekomen@stad.example', role: 'moderator' as const }
    const invited = await inviteAccount({ payload }, invitation)
    await clearJobs(payload)
    await tell(payload, { kind: 'submitted', recipients: [suspended.id, gone.id, invited.id] })
    expect(await rowsFor(payload, suspended.id)).toEqual([])
    expect(await rowsFor(payload, invited.id)).toEqual([])
    expect(await allJobs(payload)).toEqual([])
  })

  it('is given up when its process ends each time, until somebody asks for it again', async () => {
    const { payload } = app()
    await clearJobs(payload)
    const reader = await makeReader(app())
    const { id: reviewRequest } = await makeReview(payload)
    await tell(payload, { kind: 'submitted', recipients: [reader.id], reviewRequest })
    const interrupt = async (): Promise<number> => {
      expect(await claimJob(payload)).toBeDefined()
      return releaseStuckJobs(payload, new Date(Date.now() + 1_000))
    }
    for (let time = 1; time < MOST_INTERRUPTIONS; time += 1) {
      expect(await interrupt()).toBe(1)
      expect(await allJobs(payload)).toMatchObject([{ hasError: false, processing: false }])
    }
    expect(await interrupt()).toBe(0)
    expect(await claimJob(payload)).toBeUndefined()
    const [job] = await allJobs(payload)
    expect(job).toMatchObject({ hasError: true, processing: false })
    expect(job && lastError(job)).toBe('De server stopte 5 keer terwijl deze taak liep.')

    expect(await retryJobs(payload)).toBe(1)
    expect(await interrupt()).toBe(1)
    expect(await runDueJobs(payload)).toBe(1)
    expect(await rowsFor(payload, reader.id)).toMatchObject([{ sentAt: expect.any(String) }])
    expect(await allJobs(payload)).toEqual([])
  })
})
