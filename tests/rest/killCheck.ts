import { access } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@jest/globals'
import type { CollectionSlug, Payload, TypeWithID } from 'payload'

import { verifyAudit } from '../../src/actions/audit/verifyAudit'
import type {
  Media,
  Notification,
  PayloadJob,
  Practice,
  ReviewRequest,
} from '../../src/payload-types'
import { auditRows } from '../support/audit'
import type { Acknowledged } from './killScene'

const ALL = { limit: 0, pagination: false } as const

const DRAFTED = ['categories', 'implementations', 'practices'] as const

/** Each step that a submission can have come to, and the rows that the log has of it by then. */
const ROWS: Record<string, string[][]> = {
  in_review: [['review.submit', 'review.claim']],
  published: [
    ['review.submit', 'review.claim', 'review.approve'],
    ['review.submit', 'review.schedule', 'review.publish_scheduled'],
  ],
  scheduled: [['review.submit', 'review.schedule']],
  submitted: [['review.submit']],
}

const ORDER = ['submitted', 'in_review', 'scheduled', 'published']

const all = async <Row extends TypeWithID>(
  { db }: Payload,
  collection: CollectionSlug,
): Promise<Row[]> => (await db.find<Row>({ ...ALL, collection, joins: false as never })).docs

type Counted = { id: string; revision?: null | number }

/** No document without its versions, one latest each, and every save counted in both places. */
const checkVersions = async (payload: Payload): Promise<void> => {
  for (const collection of DRAFTED) {
    const { docs } = await payload.db.findVersions<Counted>({ ...ALL, collection })
    const main = await all<Counted>(payload, collection)
    const ids = new Set(main.map(({ id }) => id))
    expect(docs.filter(({ parent }) => !ids.has(String(parent)))).toEqual([])
    const found = main.map(({ id, revision }) => {
      const own = docs.filter(({ parent }) => String(parent) === id)
      const saves = own.map(({ version }) => version.revision ?? 0).sort((a, b) => a - b)
      return { id, latest: own.filter(({ latest }) => latest).length, revision, saves }
    })
    expect(found).toEqual(
      main.map(({ id, revision }) => ({
        id,
        latest: 1,
        revision,
        saves: Array.from({ length: revision ?? 0 }, (_, save) => save + 1),
      })),
    )
  }
}

const checkSaves = async (payload: Payload, { created, saved }: Acknowledged): Promise<void> => {
  const { docs } = await payload.db.findVersions<Practice>({ ...ALL, collection: 'practices' })
  const versions = new Map(
    docs.map(({ parent, version }) => [`${String(parent)}/${version.revision}`, version]),
  )
  expect(created.map(({ id }) => versions.get(`${id}/1`)?.title)).toEqual(
    created.map(({ title }) => title),
  )
  expect(saved.map(({ id, revision }) => versions.get(`${id}/${revision}`)?.summary)).toEqual(
    saved.map(({ summary }) => summary),
  )
  // What is online is what was published last.
  for (const main of await all<Practice>(payload, 'practices')) {
    if (main._status !== 'published') continue
    const published = docs
      .filter(
        ({ parent, version }) => String(parent) === main.id && version._status === 'published',
      )
      .map(({ version }) => version)
      .sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0))
    expect([main.title, main.summary]).toEqual([published[0]?.title, published[0]?.summary])
  }
}

/** No submission without its document and its version, nor a state that the log does not tell of. */
const checkReviews = async (payload: Payload, { reviews }: Acknowledged): Promise<void> => {
  const { docs: versions } = await payload.db.findVersions<Practice>({
    ...ALL,
    collection: 'practices',
  })
  const main = new Map((await all<Practice>(payload, 'practices')).map((doc) => [doc.id, doc]))
  const rows = await auditRows(payload)
  const stored = await all<ReviewRequest>(payload, 'review-requests')
  for (const { id, documents, state } of stored) {
    for (const { entityId = '', versionId } of documents ?? []) {
      const pinned = versions.find((version) => version.id === versionId)
      expect(String(pinned?.parent)).toBe(entityId)
      expect(main.get(entityId ?? '')?._status).toBe(state === 'published' ? 'published' : 'draft')
      if (state === 'published') expect(main.get(entityId ?? '')?.title).toBe(pinned?.version.title)
    }
    const told = rows
      .filter(({ action, entityId }) => entityId === id && action.startsWith('review.'))
      .map(({ action }) => action)
    expect(ROWS[state]).toContainEqual(told)
  }
  for (const { id, state } of reviews) {
    const now = stored.find((review) => review.id === id)?.state ?? 'gone'
    expect(ORDER.indexOf(now)).toBeGreaterThanOrEqual(ORDER.indexOf(state))
  }
}

/** What is planned has a job: one that was under way is not lost. */
const checkPlans = async (payload: Payload): Promise<void> => {
  const jobs = await all<PayloadJob>(payload, 'payload-jobs')
  const queued = jobs
    .filter(({ hasError, taskSlug }) => taskSlug === 'publishScheduled' && !hasError)
    .map(({ input }) => (input as { review: string }).review)
  const planned = (await all<ReviewRequest>(payload, 'review-requests'))
    .filter(({ state }) => state === 'scheduled')
    .map(({ id }) => id)
  expect(planned.filter((id) => !queued.includes(id))).toEqual([])
}

/** Nobody waits for a mail that no job sends, and no job is about nobody. */
const checkMails = async (payload: Payload): Promise<void> => {
  const jobs = await all<PayloadJob>(payload, 'payload-jobs')
  const queued = jobs
    .filter(({ taskSlug }) => taskSlug === 'sendNotification')
    .map(({ input }) => (input as { notification: string }).notification)
  const rows = await all<Notification>(payload, 'notifications')
  const waiting = rows
    .filter(({ atOnce, dropped, sentAt }) => atOnce && !sentAt && !dropped)
    .map(({ id }) => id)
  expect(waiting.filter((id) => !queued.includes(id))).toEqual([])
  const known = rows.map(({ id }) => id)
  expect(queued.filter((id) => !known.includes(id))).toEqual([])
}

const checkFiles = async (
  payload: Payload,
  { uploaded }: Acknowledged,
  folder: string,
): Promise<void> => {
  const media = await all<Media>(payload, 'media')
  for (const { filename, id } of uploaded) {
    expect(media.find((each) => each.id === id)?.filename).toBe(filename)
  }
  for (const { filename } of media) await access(path.join(folder, filename ?? ''))
}

/**
 * Looks whether a server that was killed left everything whole, and kept what it had acknowledged.
 *
 * @param folder where uploaded files are
 */
export const expectWhole = async (
  payload: Payload,
  acknowledged: Acknowledged,
  folder: string,
): Promise<void> => {
  await checkVersions(payload)
  await checkSaves(payload, acknowledged)
  await checkReviews(payload, acknowledged)
  await checkPlans(payload)
  await checkMails(payload)
  await checkFiles(payload, acknowledged, folder)
  expect((await verifyAudit(payload)).fault).toBeUndefined()
}
