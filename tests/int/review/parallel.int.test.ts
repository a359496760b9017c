import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, expect, it } from '@jest/globals'

import { publishScheduled } from '../../../src/actions/review/publishScheduled'
import type { Practice } from '../../../src/payload-types'
import { rowsOf, summaries } from '../../support/audit'
import { describeOnEngines } from '../../support/engines'
import { draftPractice, makeCast, reviewOf, submitAs, versionsOf } from './scene'
import type { Cast } from './scene'

describeOnEngines('two people at once', (engine) => {
  const useApp = engine.useApp()
  let cast: Cast

  beforeAll(async () => {
    cast = await makeCast(useApp())
  })

  const submitted = async () => {
    const practice = await draftPractice(useApp(), cast)
    return submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
  }

  it('take up one submission: one does, the other is told', async () => {
    const app = useApp()
    const review = await submitted()
    const answers = await Promise.all(
      [cast.moderator, cast.secondModerator, cast.admin].map(({ client }) =>
        client.post(`/api/review-requests/${review.id}/claim`),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const winner = answers.find(({ status }) => status === 200)
    expect((await reviewOf(app, review.id)).assignee).toBe(winner?.body.doc.assignee)
  })

  it('approve one submission: it is published once', async () => {
    const app = useApp()
    const review = await submitted()
    const rows = await rowsOf(app.payload, async () => {
      const answers = await Promise.all(
        [cast.moderator, cast.secondModerator].map(({ client }) =>
          client.post(`/api/review-requests/${review.id}/approve`, {
            versions: versionsOf(review),
          }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(answers.find(({ status }) => status === 409)?.body.errors[0]).toMatchObject({
        code: 'illegal_transition',
        message: 'Goedkeuren kan niet: de indiening is al gepubliceerd.',
      })
    })
    expect(summaries(rows)).toEqual([
      'practice.publish draft published',
      'review.approve submitted published',
    ])
  })

  it('submit one document: there is one submission', async () => {
    const app = useApp()
    const practice = await draftPractice(app, cast)
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        cast.contributor.client.post('/api/review-requests/submit', {
          documents: [{ id: practice.id, collection: 'practices' }],
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const { totalDocs } = await app.payload.count({
      collection: 'review-requests',
      overrideAccess: true,
      where: { 'documents.entityId': { equals: practice.id } },
    })
    expect(totalDocs).toBe(1)
  })

  it('save and submit one document: what was saved is what is submitted, or the save is refused', async () => {
    const app = useApp()
    // Each round lets one of the two begin a little earlier.
    for (const head of [0, 5, 20]) {
      const practice = await draftPractice(app, cast)
      const path = `/api/practices/${practice.id}`
      const [saved, review] = await Promise.all([
        cast.contributor.client.patch(path, { summary: 'Net nog bewaard' }),
        sleep(head).then(() =>
          submitAs(cast.contributor, { id: practice.id, collection: 'practices' }),
        ),
      ])
      expect([200, 409]).toContain(saved.status)
      const [pinned = ''] = versionsOf(review)
      const { version } = await app.payload.findVersionByID({
        id: pinned,
        collection: 'practices',
        depth: 0,
        overrideAccess: true,
      })
      expect(version.summary).toBe(saved.status === 200 ? 'Net nog bewaard' : 'Eerste tekst')
      const { docs } = await app.payload.findVersions({
        collection: 'practices',
        overrideAccess: true,
        where: { and: [{ parent: { equals: practice.id } }, { latest: { equals: true } }] },
      })
      expect(docs.map(({ id }) => id)).toEqual([pinned])
      const stored = await app.payload.db.findOne<Practice>({
        collection: 'practices',
        joins: false as never,
        where: { id: { equals: practice.id } },
      })
      expect(stored?.revision).toBe(version.revision)
      expect(stored?.updatedAt).toBe(practice.updatedAt)
    }
  })

  it('approve and withdraw: the answer that says so is what became of it', async () => {
    const app = useApp()
    const review = await submitted()
    const [approved, withdrawn] = await Promise.all([
      cast.moderator.client.post(`/api/review-requests/${review.id}/approve`, {
        versions: versionsOf(review),
      }),
      cast.contributor.client.post(`/api/review-requests/${review.id}/withdraw`),
    ])
    expect([approved.status, withdrawn.status].sort()).toEqual([200, 409])
    const online = await app.rest.get(`/api/practices/${review.documents?.[0]?.entityId}`)
    expect(online.status).toBe(approved.status === 200 ? 200 : 404)
    expect((await reviewOf(app, review.id)).state).toBe(
      approved.status === 200 ? 'published' : 'withdrawn',
    )
  })

  it('run the job of one planned publication: it is published once', async () => {
    const app = useApp()
    const review = await submitted()
    const scheduledFor = '2100-01-01T08:00:00.000Z'
    await cast.moderator.client.post(`/api/review-requests/${review.id}/schedule`, {
      publishAt: scheduledFor,
      versions: versionsOf(review),
    })
    const outcomes = await Promise.all(
      [1, 2].map(() => publishScheduled(app.payload, { review: review.id, scheduledFor })),
    )
    expect(outcomes.sort()).toEqual(['nothing_to_do', 'published'])
  })
})
