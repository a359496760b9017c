import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, expect, it } from '@jest/globals'

import { mergeCities } from '../../../src/actions/cities/mergeCities'
import { publishScheduled } from '../../../src/actions/review/publishScheduled'
import { runDueJobs } from '../../../src/jobs/queue/runDueJobs'
import type { ReviewRequest } from '../../../src/payload-types'
import { rowsOf, summaries } from '../../support/audit'
import { makeCity, makePerson, makePractice } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import { rowsFor } from '../mailScene'
import {
  draftImplementation,
  draftPractice,
  makeCast,
  reviewOf,
  submitAs,
  versionsOf,
} from './scene'
import type { Cast } from './scene'

const NEXT_CENTURY = '2100-01-01T08:00:00.000Z'

describeOnEngines('what changed before the planned moment', (engine) => {
  const useApp = engine.useApp()
  let cast: Cast

  beforeAll(async () => {
    cast = await makeCast(useApp())
  })

  const schedule = async (review: ReviewRequest) => {
    const answer = await cast.moderator.client.post(`/api/review-requests/${review.id}/schedule`, {
      publishAt: NEXT_CENTURY,
      versions: versionsOf(review),
    })
    expect(answer.status).toBe(200)
  }

  const run = (review: ReviewRequest) =>
    publishScheduled(useApp().payload, { review: review.id, scheduledFor: NEXT_CENTURY })

  const online = async (collection: string, id: string) =>
    (await useApp().rest.get(`/api/${collection}/${id}`)).status === 200

  it('gives an implementation back when its practice went offline, until that is online again', async () => {
    const app = useApp()
    const practice = await makePractice(app.payload, { category: cast.category })
    const { id } = await draftImplementation(app, cast, { practice: practice.id })
    const review = await submitAs(cast.contributor, { id, collection: 'implementations' })
    await schedule(review)
    const offline = await cast.moderator.client.post('/api/review-requests/unpublish', {
      id: practice.id,
      collection: 'practices',
      reason: 'Wordt herwerkt',
    })
    expect(offline.status).toBe(200)

    const rows = await rowsOf(app.payload, async () => {
      expect(await run(review)).toBe('returned')
    })

    expect(summaries(rows)).toEqual(['review.return_scheduled scheduled in_review'])
    const returned = await reviewOf(app, review.id)
    expect(returned).toMatchObject({ scheduledFor: null, state: 'in_review' })
    expect(returned.remarks?.at(-1)?.text).toBe(
      'Dit kon niet online komen op het geplande moment: De praktijk van deze uitvoering staat niet online. Publiceer die eerst.',
    )
    expect(await online('implementations', id)).toBe(false)

    await cast.moderator.client.patch(`/api/practices/${practice.id}`, { _status: 'published' })
    await schedule(review)
    expect(await run(review)).toBe('published')
    expect(await online('implementations', id)).toBe(true)
  })

  it('publishes for a city that merged, and tells who submitted it', async () => {
    const app = useApp()
    const [old, into] = [await makeCity(app.payload), await makeCity(app.payload)]
    const submitter = await makePerson(app, 'contributor', old)
    const colleague = await makePerson(app, 'contributor', into)
    const practice = await makePractice(app.payload, { category: cast.category })
    const { id } = await draftImplementation(app, { city: old }, { practice: practice.id })
    const review = await submitAs(submitter, { id, collection: 'implementations' })
    await schedule(review)
    await mergeCities(
      { payload: app.payload },
      { date: '2025-01-01', dryRun: false, from: [old.nis ?? ''], into: into.nis ?? '' },
    )

    expect(await run(review)).toBe('published')

    expect(await online('implementations', id)).toBe(true)
    const seen = await colleague.client.get(`/api/review-requests/${review.id}`)
    expect(seen.body.state).toBe('published')
    await runDueJobs(app.payload)
    const told = (await rowsFor(app.payload, submitter.id)).find(({ kind }) => kind === 'published')
    expect(told?.sentAt).toBeTruthy()
    expect(told?.dropped ?? null).toBeNull()
  })

  it('publishes once when somebody approves at that very moment', async () => {
    const app = useApp()
    // Each round lets one of the two begin a little earlier.
    for (const head of [0, 0, 10, 40]) {
      const practice = await draftPractice(app, cast)
      const review = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
      await schedule(review)
      const rows = await rowsOf(app.payload, async () => {
        const [outcome, approved] = await Promise.all([
          run(review),
          sleep(head).then(() =>
            cast.secondModerator.client.post(`/api/review-requests/${review.id}/approve`, {
              versions: versionsOf(review),
            }),
          ),
        ])
        expect([
          ['published', 409],
          ['nothing_to_do', 200],
        ]).toContainEqual([outcome, approved.status])
      })
      const [first, second, ...more] = summaries(rows)
      expect(first).toBe('practice.publish draft published')
      expect(second).toMatch(/^review\.(approve|publish_scheduled) scheduled published$/)
      expect(more).toEqual([])
      const told = (await rowsFor(app.payload, cast.contributor.id)).filter(
        ({ data, kind }) =>
          kind === 'published' && (data as { reviewRequest?: string }).reviewRequest === review.id,
      )
      expect(told).toHaveLength(1)
      expect(await online('practices', practice.id)).toBe(true)
    }
  })
})
