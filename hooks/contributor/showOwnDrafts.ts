import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  SanitizedCollectionConfig,
} from 'payload'

import { isContributor, isPreviewClient } from '../../access/roles'
import type { Asked, Document, Reading, Shown } from './drafts'
import { WITHIN } from './drafts'
import { findOwnDrafts } from './findOwnDrafts'
import { findPinned } from './findPinned'

const SHOWS_DRAFTS = 'showsOwnDrafts'

/** What a draft does not have of itself: the admin's locks; joins come on top. */
const OF_DOCUMENT = ['_isLocked', '_userEditing']

/**
 * Reads the documents themselves for who reads some drafts and not all. What they may read would be
 * decided on the latest drafts otherwise: a published document would vanish as long as VVSG prepares a
 * change to it, and show itself to a city that it is to be handed over to. {@link showOwnDrafts} then
 * puts in the drafts that they may read.
 */
export const readMain: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { currentDepth, draft, overrideAccess } = args as Asked
  if (operation !== 'read' || overrideAccess || currentDepth === WITHIN) return args
  // A website that shows what is submitted is to show that, and no draft before it.
  const isPartial = isPreviewClient(req.user) || (isContributor(req.user) && draft)
  if (!isPartial) return args
  // What a relation is filled in with is the document itself.
  const shown = currentDepth === undefined ? (draft ? 'all' : 'unpublished') : undefined
  return { ...args, [SHOWS_DRAFTS]: shown, draft: false }
}

/** Puts the draft that they may read in the place of each document that has one. */
export const showOwnDrafts: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  req,
  result,
}) => {
  const asked = args as Asked & { [SHOWS_DRAFTS]?: Shown }
  const isRead = operation === 'find' || operation === 'findByID'
  if (!isRead || !asked[SHOWS_DRAFTS] || !result) return result
  const isList = operation === 'find'
  const docs = isList ? (result as unknown as { docs: Document[] }).docs : [result as Document]
  if (docs.length === 0) return result
  const drafts = await draftsOf({ asked, collection, docs, req, shown: asked[SHOWS_DRAFTS] })
  const own = [...OF_DOCUMENT, ...joinsOf(collection)]
  const shown = docs.map((each) => {
    const draft = drafts.get(each.id)
    return draft ? { ...draft, ...only(each, own) } : each
  })
  return isList ? { ...result, docs: shown } : shown[0]
}

const draftsOf = (reading: Reading): Promise<Map<string, Document>> =>
  isPreviewClient(reading.req.user) ? findPinned(reading) : findOwnDrafts(reading)

const joinsOf = ({ joins }: SanitizedCollectionConfig): string[] =>
  Object.values(joins)
    .flat()
    .map(({ joinPath }) => joinPath)

const only = (document: Document, names: string[]): Partial<Document> =>
  Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)))
