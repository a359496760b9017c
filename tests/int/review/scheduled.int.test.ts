import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, expect, it } from '@jest/globals'

import { publishScheduled } from '../../../src/actions/review/publishScheduled'
import { runDueJobs } from '../../../src/jobs/queue/runDueJobs'
import type { ReviewRequest } from '../../../src/payload-types'
import { rowsOf, summaries } from '../../support/audit'
import { makePerson } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import {
  draftPractice,
  emptyPinned,
  makeCast,
  reviewOf,
  stateOfReview,
  submitAs,
  versionsOf,
} from './scene'
import type { Cast, Somebody } from './scene'

const NEXT_CENTURY = '2100-01-01T08:00:00.000Z'

describeOnEngines('publishing on a planned moment', (engine) => {
  const useApp = engine.useApp()
  let cast: Cast

  beforeAll(async () => {
    cast = await makeCast(useApp())
  })

  const submitted = async () => {
    const practice = await draftPractice(useApp(), cast)
    return submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
  }

  const schedule = (review: ReviewRequest, by: Somebody = cast.moderator, at = NEXT_CENTURY) =>
    by.client.post(`/api/review-requests/${review.id}/schedule`, {
      publishAt: at,
      versions: versionsOf(review),
    })

  const run = (review: ReviewRequest, scheduledFor = NEXT_CENTURY) =>
    publishScheduled(useApp().payload, { review: review.id, scheduledFor })

  const online = (review: ReviewRequest) =>
    useApp().rest.get(`/api/practices/${review.documents?.[0]?.entityId}`)

  it('queues a job for that moment, which publishes once in the name of who planned it', async () => {
    const app = useApp()
    const review = await submitted()
    const answer = await schedule(review)
    expect(answer.body.doc).toMatchObject({
      scheduledBy: cast.moderator.id,
      scheduledFor: NEXT_CENTURY,
      state: 'scheduled',
    })
    const { docs } = await app.payload.find({
      collection: 'payload-jobs',
      overrideAccess: true,
      where: { taskSlug: { equals: 'publishScheduled' } },
    })
    const job = docs.find(({ input }) => (input as { review: string }).review === review.id)
    expect(job).toMatchObject({
      input: { review: review.id, scheduledFor: NEXT_CENTURY },
      waitUntil: NEXT_CENTURY,
    })
    expect((await online(review)).status).toBe(404)

    const rows = await rowsOf(app.payload, async () => {
      expect(await run(review)).toBe('published')
    })
    expect(summaries(rows)).toEqual([
      'practice.publish draft published',
      'review.publish_scheduled scheduled published',
    ])
    expect(rows.map(({ actorId }) => actorId)).toEqual([cast.moderator.id, cast.moderator.id])
    expect((await online(review)).status).toBe(200)
    expect(await reviewOf(app, review.id)).toMatchObject({
      decidedBy: cast.moderator.id,
      state: 'published',
    })

    const before = await stateOfReview(app, review)
    expect(await run(review)).toBe('nothing_to_do')
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('is done by the queue when the moment is there, and not before', async () => {
    const app = useApp()
    const review = await submitted()
    const soon = Date.now() + 8_000
    expect((await schedule(review, cast.moderator, new Date(soon).toISOString())).status).toBe(200)
    await runDueJobs(app.payload)
    const early = await reviewOf(app, review.id)
    const isEarly = Date.now() < soon
    expect(isEarly ? early.state : 'scheduled').toBe('scheduled')
    await sleep(Math.max(0, soon - Date.now()) + 500)
    await runDueJobs(app.payload)
    expect((await reviewOf(app, review.id)).state).toBe('published')
    expect((await online(review)).status).toBe(200)
  })

  it('takes only a moment in the future, and the pinned versions', async () => {
    const app = useApp()
    const review = await submitted()
    const before = await stateOfReview(app, review)
    const past = await schedule(review, cast.moderator, '2020-01-01T08:00:00Z')
    expect(past.status).toBe(400)
    expect(past.body.errors[0].data.errors).toEqual([
      { message: 'Kies een moment in de toekomst.', path: 'publishAt' },
    ])
    const otherVersion = await cast.moderator.client.post(
      `/api/review-requests/${review.id}/schedule`,
      { publishAt: NEXT_CENTURY, versions: ['bestaat-niet'] },
    )
    expect(otherVersion.body.errors[0].code).toBe('version_not_pinned')
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('does nothing when it was planned anew, taken back, withdrawn or decided', async () => {
    const app = useApp()
    const review = await submitted()
    await schedule(review)
    await schedule(review, cast.moderator, '2101-01-01T08:00:00Z')
    expect(await run(review)).toBe('nothing_to_do')
    await cast.moderator.client.post(`/api/review-requests/${review.id}/unschedule`)
    expect(await run(review, '2101-01-01T08:00:00.000Z')).toBe('nothing_to_do')
    expect((await reviewOf(app, review.id)).state).toBe('in_review')
    await schedule(review)
    await cast.contributor.client.post(`/api/review-requests/${review.id}/withdraw`)
    expect(await reviewOf(app, review.id)).toMatchObject({
      scheduledBy: null,
      scheduledByName: null,
      scheduledFor: null,
      state: 'withdrawn',
    })
    expect(await run(review)).toBe('nothing_to_do')
    expect((await online(review)).status).toBe(404)
  })

  const expectReturned = async (review: ReviewRequest, why: string) => {
    const app = useApp()
    const rows = await rowsOf(app.payload, async () => {
      expect(await run(review)).toBe('returned')
    })
    expect(summaries(rows)).toEqual(['review.return_scheduled scheduled in_review'])
    const now = await reviewOf(app, review.id)
    expect(now).toMatchObject({ scheduledBy: null, scheduledFor: null, state: 'in_review' })
    expect(now.remarks?.at(-1)?.text).toContain(why)
    expect((await online(review)).status).toBe(404)
    const { totalDocs } = await app.payload.count({
      collection: 'notifications',
      overrideAccess: true,
      where: {
        and: [
          { kind: { equals: 'schedule_failed' } },
          { recipient: { equals: cast.secondModerator.id } },
        ],
      },
    })
    expect(totalDocs).toBeGreaterThan(0)
  }

  it('gives it back when who planned it was suspended or lost the role', async () => {
    const app = useApp()
    for (const data of [
      { suspended: true },
      { city: cast.city.id, role: 'contributor' as const },
    ]) {
      const review = await submitted()
      const planner = await makePerson(app, 'moderator')
      expect((await schedule(review, planner)).status).toBe(200)
      await app.payload.update({
        id: planner.id,
        collection: 'users',
        data,
        overrideAccess: true,
      })
      await expectReturned(review, 'Wie dit inplande, mag niet meer publiceren.')
    }
  })

  it('gives it back when who planned it submitted it, since the site asks for four eyes', async () => {
    const app = useApp()
    const practice = await draftPractice(app, cast)
    const review = await submitAs(cast.moderator, { id: practice.id, collection: 'practices' })
    const allow = (allowOwnApproval: boolean) =>
      app.payload.updateGlobal({
        slug: 'site-settings',
        data: { allowOwnApproval },
        overrideAccess: true,
      })
    await allow(true)
    expect((await schedule(review)).status).toBe(200)
    await allow(false)
    await expectReturned(review, 'Iemand anders bij VVSG keurt het goed.')
  })

  it('gives it back when the text cannot go online, or its version is gone', async () => {
    const app = useApp()
    const incomplete = await submitted()
    await schedule(incomplete)
    await emptyPinned(app, incomplete, 'category')
    await expectReturned(incomplete, 'Dit kon niet online komen op het geplande moment:')

    const gone = await submitted()
    await schedule(gone)
    await app.payload.db.deleteVersions({
      collection: 'practices',
      where: { id: { equals: versionsOf(gone)[0] } },
    })
    await expectReturned(gone, 'De ingediende versie bestaat niet meer')
  })
})
