import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { CATEGORIES, IMPLEMENTATIONS, PRACTICES } from '../../collections/slugs'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { AuditEvent } from '../../src/actions/audit/recordAudit'
import { transitionsOf } from '../../src/domain/audit/transitions'
import type { DocumentState } from '../../src/domain/audit/transitions'
import { idOf } from '../../src/domain/idOf'
import { mainDocument } from '../shared/mainDocument'
import { createNotes } from './notes'
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

type Mark = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

/** How actions call what the collections hold. */
const NOUNS: Partial<Record<CollectionSlug, string>> = {
  [CATEGORIES]: 'category',
  [IMPLEMENTATIONS]: 'implementation',
  [PRACTICES]: 'practice',
}

const notes = createNotes<Drafted>('auditBefore')

/** Notes the stored document before a write: what hooks are given is the latest draft. */
export const rememberDocument: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const id = (originalDoc as { id?: string } | undefined)?.id
  if (operation === 'update' && id) await remember({ id, collection: collection.slug, req })
  return data
}

/** The same, before a document is removed for good. */
export const rememberDocumentBeforeDelete: CollectionBeforeDeleteHook = ({ id, collection, req }) =>
  remember({ id, collection: collection.slug, req })

/** Records what the write did to what the public sees. A draft that is saved leaves no row. */
export const recordTransition: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id, _status: status } = doc as Drafted
  const mark = { id, collection: collection.slug, req }
  const before = notes.take(req, keyOf(mark))
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
  const before = notes.take(req, keyOf(mark))
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

const remember = async (mark: Mark): Promise<void> => {
  const document = await mainDocument<Drafted>(mark)
  if (document) notes.put(mark.req, keyOf(mark), document)
}

const keyOf = ({ id, collection }: Mark): string => `${collection}:${id}`

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
