import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { ACTIONS, CITIES, MEDIA, PROGRAMMES } from '../../collections/slugs'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { AuditEvent } from '../../src/actions/audit/recordAudit'
import { transitionsOf } from '../../src/domain/audit/transitions'
import { idOf } from '../../src/domain/idOf'
import { mainDocument } from '../shared/mainDocument'
import { createMemory } from '../shared/memory'
import type { Mark } from '../shared/memory'
import { changedFields } from './changedFields'
import { reasonOf } from './requireReason'

type Stored = { [field: string]: unknown; deletedAt?: null | string; id: string }

/** How actions call what these collections hold. */
const NOUNS: Partial<Record<CollectionSlug, string>> = {
  [ACTIONS]: 'action',
  [CITIES]: 'city',
  [MEDIA]: 'media',
  [PROGRAMMES]: 'programme',
}

const memory = createMemory('auditReferenceBefore', mainDocument<Stored>)

export const { beforeChange: rememberReference, beforeDelete: rememberReferenceBeforeDelete } =
  memory

/**
 * Records what somebody changed in a collection without drafts. The seed leaves no rows; a merger of
 * cities always does, because it says who owns what.
 */
export const recordReference: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const mark = { id: (doc as Stored).id, collection: collection.slug, req }
  const before = memory.take(mark)
  const after = await mainDocument<Stored>(mark)
  if (!after) return
  for (const event of await eventsOf(mark, before, after)) {
    await recordAudit({ payload: req.payload, req }, { ...describe(mark, after), ...event })
  }
}

/** Records that a document is gone. */
export const recordReferencePurge: CollectionAfterDeleteHook = async ({ id, collection, req }) => {
  const mark = { id, collection: collection.slug, req }
  const before = memory.take(mark)
  if (!before || (!req.user && collection.slug !== MEDIA)) return
  const reason = reasonOf(req)
  await recordAudit(
    { payload: req.payload, req },
    {
      ...describe(mark, before),
      action: `${nounOf(mark)}.${collection.slug === MEDIA ? 'purge' : 'delete'}`,
      ...(reason && { details: { reason } }),
    },
  )
}

type Found = Pick<AuditEvent, 'action' | 'details' | 'from' | 'to'>

const eventsOf = async (
  mark: Mark,
  before: Stored | undefined,
  after: Stored,
): Promise<Found[]> => {
  const noun = nounOf(mark)
  if (mark.collection === MEDIA) return before ? binEvents(noun, before, after) : []
  const merger = mark.collection === CITIES ? await mergerOf(mark.req, before, after) : []
  if (!mark.req.user) return merger
  if (!before) return [{ action: `${noun}.create` }, ...merger]
  const fields = changedFields(before, after).filter(
    (name) => merger.length === 0 || name !== 'replacedBy',
  )
  return fields.length > 0 ? [...merger, { action: `${noun}.update`, details: { fields } }] : merger
}

const binEvents = (noun: string, before: Stored, after: Stored): Found[] => {
  const stateOf = ({ deletedAt }: Stored) => ({ isBinned: Boolean(deletedAt), status: 'file' })
  return transitionsOf(stateOf(before), stateOf(after), false).map(({ verb }) => ({
    action: `${noun}.${verb}`,
  }))
}

/** A city that merged into another, or no longer does; the other's name stays readable. */
const mergerOf = async (
  req: PayloadRequest,
  before: Stored | undefined,
  after: Stored,
): Promise<Found[]> => {
  const [from, to] = [idOf(before?.replacedBy), idOf(after.replacedBy)]
  if (from === to) return []
  const details = { ...(from && { fromId: from }), ...(to && { toId: to }) }
  return [
    {
      action: to ? 'city.merge' : 'city.unmerge',
      details,
      from: from && (await cityName(req, from)),
      to: to && (await cityName(req, to)),
    },
  ]
}

const cityName = async (req: PayloadRequest, id: string): Promise<string> => {
  const city = await mainDocument<Stored>({ id, collection: CITIES, req })
  return city ? titleOf(city) : id
}

const nounOf = ({ collection }: Mark): string => NOUNS[collection] ?? collection

const titleOf = ({ alt, fullTitle, name, nis, title }: Stored): string => {
  const [first = ''] = [name, fullTitle, title, alt].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  )
  return typeof nis === 'string' && nis !== '' ? `${first} (${nis})` : first
}

const describe = (
  { id, collection }: Mark,
  document: Stored,
): Pick<AuditEvent, 'city' | 'entity' | 'entityId' | 'entityTitle'> => ({
  ...(collection === CITIES && { city: String(id) }),
  entity: collection,
  entityId: String(id),
  entityTitle: titleOf(document),
})
