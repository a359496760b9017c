import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'

import { OWNER_FIELD } from '../../access/moderated'
import type { Moderated } from '../../access/moderated'
import { ownCities } from '../../access/ownCities'
import { idsUnderReview } from '../../access/reviews'
import { isContributor, isPreviewClient } from '../../access/roles'
import { MAX_LIST } from '../../src/domain/query/limits'
import { NO_JOINS } from '../shared/mainDocument'

type Asked = {
  currentDepth?: number
  depth?: number
  draft?: boolean
  id?: number | string
  overrideAccess?: boolean
  populate?: object
  select?: object
  trash?: boolean
  where?: { id?: { in?: unknown } }
}

type Document = { [key: string]: unknown; id: string }

const SHOWS_DRAFTS = 'showsOwnDrafts'

/** In the context of a request: the ids of the drafts that {@link showOwnDrafts} is reading. */
const READING = 'readsOwnDrafts'

/**
 * Lists the documents themselves to who reads some drafts and not all. What they may read would be
 * decided on the latest drafts otherwise, and a published document would vanish as long as VVSG
 * prepares a change to it. {@link showOwnDrafts} then puts in the drafts that they may read.
 */
export const listMain: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { currentDepth, draft, id, overrideAccess, where } = args as Asked
  const isList = operation === 'read' && id === undefined && !overrideAccess
  const isPartial = isContributor(req.user) || isPreviewClient(req.user)
  if (!isList || !draft || !isPartial) return args
  const ids = where?.id?.in
  if (ids !== undefined && ids === req.context[READING]) return args
  // What a relation is filled in with is the document itself.
  return { ...args, [SHOWS_DRAFTS]: currentDepth === undefined, draft: false }
}

/** Puts the newest draft in the place of each document of a list that is their own or under review. */
export const showOwnDrafts: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  req,
  result,
}) => {
  const asked = args as Asked & { [SHOWS_DRAFTS]?: boolean }
  if (operation !== 'find' || !asked[SHOWS_DRAFTS]) return result
  const { docs } = result as unknown as { docs: Document[] }
  const ids = await draftable(docs, collection.slug as Moderated, req)
  if (ids.length === 0) return result
  req.context[READING] = ids
  const { depth, populate, select, trash } = asked
  const drafts = await req.payload.find({
    collection: collection.slug,
    draft: true,
    limit: ids.length,
    overrideAccess: false,
    req,
    where: { id: { in: ids } },
    ...(depth !== undefined && { depth }),
    ...(populate && { populate }),
    ...(select && { select }),
    ...(trash !== undefined && { trash }),
  })
  const byId = new Map((drafts.docs as unknown as Document[]).map((each) => [each.id, each]))
  return { ...result, docs: docs.map((each) => byId.get(each.id) ?? each) }
}

/** Which of these documents have drafts that this reader may see. */
const draftable = async (
  docs: Document[],
  collection: Moderated,
  req: PayloadRequest,
): Promise<string[]> => {
  const or: Where[] = [
    { [OWNER_FIELD[collection]]: { in: await ownCities(req) } },
    { id: { in: isPreviewClient(req.user) ? await idsUnderReview(req, collection) : [] } },
  ]
  const ids = docs.map(({ id }) => id)
  if (ids.length === 0) return []
  const found = await req.payload.db.find<Document>({
    collection,
    joins: NO_JOINS,
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: { and: [{ id: { in: ids } }, { or }] },
  })
  return found.docs.map(({ id }) => id).slice(0, MAX_LIST)
}
