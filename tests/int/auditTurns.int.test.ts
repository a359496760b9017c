import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { recordAudit } from '../../src/actions/audit/recordAudit'
import { verifyAudit } from '../../src/actions/audit/verifyAudit'
import { inTransaction } from '../../src/actions/inTransaction'
import { publishScheduled } from '../../src/actions/review/publishScheduled'
import { rowsOf } from '../support/audit'
import { makeCategory, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'
import { draftPractice, makeCast, submitAs, versionsOf } from './review/scene'

/** In milliseconds: how long slow work gives others to come first. */
const LONGEST_PAUSE = 400

describeOnEngines('recording what takes long while others record all the time', (engine) => {
  const app = engine.useApp()

  /** Records one thing after another while work is done. Tells the work how many there are. */
  const whileOthersRecord = async (
    payload: Payload,
    work: (recorded: () => number) => Promise<void>,
  ): Promise<number> => {
    let isDone = false
    let recorded = 0
    const others = async () => {
      while (!isDone) {
        await recordAudit({ payload }, { action: 'test.quick' })
        recorded += 1
        await sleep(1)
      }
    }
    const ended = others()
    try {
      await work(() => recorded)
    } finally {
      isDone = true
      await ended
    }
    return recorded
  }

  const actionsIn = (rows: { action: string }[], action: string) =>
    rows.filter((row) => row.action === action)

  it('is done, however often others come first', async () => {
    const { payload } = app()
    let quick = 0
    const rows = await rowsOf(payload, async () => {
      quick = await whileOthersRecord(payload, async (recorded) => {
        for (let round = 0; round < 3; round += 1) {
          await inTransaction({ payload }, async (req) => {
            await payload.find({ collection: 'users', limit: 1, overrideAccess: true, req })
            const [before, started] = [recorded(), Date.now()]
            while (recorded() < before + 2 && Date.now() - started < LONGEST_PAUSE) await sleep(5)
            await recordAudit({ payload, req }, { action: 'test.slow' })
          })
        }
      })
    })
    expect(actionsIn(rows, 'test.slow')).toHaveLength(3)
    expect(actionsIn(rows, 'test.quick')).toHaveLength(quick)
    expect((await verifyAudit(payload)).fault).toBeUndefined()
  })

  it('is done for each of many at the same time', async () => {
    const { payload } = app()
    const rows = await rowsOf(payload, () =>
      whileOthersRecord(payload, async () => {
        await Promise.all(
          Array.from({ length: 12 }, (_, index) =>
            inTransaction({ payload }, async (req) => {
              await payload.find({ collection: 'users', limit: 1, overrideAccess: true, req })
              await recordAudit({ payload, req }, { action: 'test.many', from: String(index) })
            }),
          ),
        )
      }),
    )
    const done = actionsIn(rows, 'test.many') as typeof rows
    expect(done.map(({ from }) => Number(from)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => index),
    )
    expect((await verifyAudit(payload)).fault).toBeUndefined()
  })

  it.each([
    [
      'REST',
      async (client: RestClient, id: string) =>
        (await client.patch(`/api/practices/${id}`, { _status: 'published' })).status,
    ],
    [
      'GraphQL',
      async (client: RestClient, id: string) => {
        const { body } = await client.graphql(
          `mutation { updatePractice(id: "${id}", data: { _status: published }) { id } }`,
        )
        return body.errors ? JSON.stringify(body.errors) : 200
      },
    ],
  ])('is done over %s too', async (_door, publish) => {
    const { payload } = app()
    const { client } = await makePerson(app(), 'moderator')
    const category = (await makeCategory(payload)).id
    const drafts = [
      await makePractice(payload, { _status: 'draft', category }),
      await makePractice(payload, { _status: 'draft', category }),
    ]
    await whileOthersRecord(payload, async () => {
      for (const { id } of drafts) expect(await publish(client, id)).toBe(200)
    })
    for (const { id } of drafts) {
      expect((await app().rest.get(`/api/practices/${id}`)).status).toBe(200)
    }
  })

  it('puts online at once what was planned', async () => {
    const { payload } = app()
    const cast = await makeCast(app())
    const practice = await draftPractice(app(), cast)
    const review = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
    const publishAt = '2100-01-01T08:00:00.000Z'
    const planned = await cast.moderator.client.post(`/api/review-requests/${review.id}/schedule`, {
      publishAt,
      versions: versionsOf(review),
    })
    expect(planned.status).toBe(200)
    await whileOthersRecord(payload, async () => {
      const outcome = await publishScheduled(payload, {
        review: review.id,
        scheduledFor: publishAt,
      })
      expect(outcome).toBe('published')
    })
    expect((await app().rest.get(`/api/practices/${practice.id}`)).status).toBe(200)
  })
})
