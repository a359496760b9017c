import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionSlug } from 'payload'

import { CATEGORIES, IMPLEMENTATIONS, PRACTICES } from '../../collections/slugs'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { AuditEvent } from '../../src/actions/audit/recordAudit'
import { transitionsOf } from '../../src/domain/audit/transitions'
import type { DocumentState } from '../../src/domain/audit/transitions'
import { idOf } from '../../src/domain/idOf'
import { mainDocument } from '../shared/mainDocument'
import { createMemory } from '../shared/memory'
import type { Mark } from '../shared/memory'
import { reasonOf } from './requireReason'

/** What this reads of a document of any collection with drafts. */
type Drafted = {
  _status?: null | string
  city?: unknown
  deletedAt?: null | string
  id: string
  name?: null | string
  owner?: unknown
  title?: null | string
  updatedAt?: null | string
}

/** How actions call what the collections hold. */
const NOUNS: Partial<Record<CollectionSlug, string>> = {
  [CATEGORIES]: 'category',
  [IMPLEMENTATIONS]: 'implementation',
  [PRACTICES]: 'practice',
}

const memory = createMemory('auditBefore', mainDocument<Drafted>)

export const { beforeChange: rememberDocument, beforeDelete: rememberDocumentBeforeDelete } = memory

/** Records what the write did to what the public sees. A draft that is saved leaves no row. */
export const recordTransition: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id, _status: status } = doc as Drafted
  const mark = { id, collection: collection.slug, req }
  const before = memory.take(mark)
  const after = await mainDocument<Drafted>(mark)
  if (!after) return
  // A document that is online was written again, and not by a draft beside it.
  const isPublishing = status === 'published' || before?.updatedAt !== after.updatedAt
  const transitions = transitionsOf(before && stateOf(before), stateOf(after), isPublishing)
  if (transitions.length === 0) return
  const version = await latestVersion(mark)
  for (const { from, to, verb } of transitions) {
    await recordAudit(
      { payload: req.payload, req },
      { ...describe(mark, after, verb), from, to, versionId: version },
    )
  }
}

/** Records that a document is gone. */
export const recordPurge: CollectionAfterDeleteHook = async ({ id, collection, req }) => {
  const mark = { id, collection: collection.slug, req }
  const before = memory.take(mark)
  if (!before) return
  const reason = reasonOf(req)
  await recordAudit(
    { payload: req.payload, req },
    {
      ...describe(mark, before, 'purge'),
      from: nameOf(stateOf(before)),
      to: null,
      ...(reason && { details: { reason } }),
    },
  )
}

const stateOf = ({ _status, deletedAt }: Drafted): DocumentState => ({
  isBinned: Boolean(deletedAt),
  status: _status ?? 'draft',
})

const nameOf = ({ isBinned, status }: DocumentState): string => (isBinned ? 'trash' : status)

const describe = ({ id, collection }: Mark, document: Drafted, verb: string): AuditEvent => ({
  action: `${NOUNS[collection] ?? collection}.${verb}`,
  city: idOf(document.city) ?? idOf(document.owner),
  entity: collection,
  entityId: String(id),
  entityTitle: document.title ?? document.name ?? undefined,
})

const latestVersion = async ({ id, collection, req }: Mark): Promise<string | undefined> => {
  const { docs } = await req.payload.db.findVersions<Drafted>({
    collection,
    limit: 1,
    pagination: false,
    req,
    select: { latest: true },
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0] && String(docs[0].id)
}
