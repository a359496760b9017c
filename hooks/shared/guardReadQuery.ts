import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import {
  isContributor,
  isLoggedIn,
  isOverTheWire,
  isPreviewClient,
  isStaff,
} from '../../access/roles'
import { checkReadQuery } from '../../src/domain/query/checkReadQuery'
import { checkWhere, isPlain } from '../../src/domain/query/checkWhere'
import { DEFAULT_LIMIT, MAX_LIMIT } from '../../src/domain/query/limits'
import type { Audience, QueryProblem, QueryRules, ReadQuery } from '../../src/domain/query/types'
import { languageOf } from '../../src/i18n'
import { BadQueryError } from './BadQueryError'
import { kindsOf, publicQueryOf } from './kindsOf'

type Asked = ReadQuery & {
  currentDepth?: number
  draft?: boolean
  id?: number | string
  limit?: number
  overrideAccess?: boolean
  pagination?: boolean
}

const READS = new Set(['count', 'countVersions', 'read', 'readDistinct'])

const CHANGES = new Set(['delete', 'update'])

/**
 * Refuses what a reader may not ask over REST and GraphQL, and keeps answers small; of a change to
 * many documents it checks which ones are meant. The product's own calls pass: local ones, those that
 * override access, and the population of relations.
 */
export const guardReadQuery: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (!isOverTheWire(req)) return guardAdminList(args, collection, operation, req)
  const fieldsOf = kindsOf(req.payload)
  if (CHANGES.has(operation)) {
    const { where } = args as { where?: unknown }
    refuse(checkWhere(where, { kindOf: fieldsOf(collection.slug), parameter: 'where' }), req)
  }
  if (!READS.has(operation)) return args
  const asked = withPlainJoins(withoutDrafts(args, req))
  if (asked.overrideAccess === true || asked.currentDepth !== undefined) return asked as typeof args
  const { ask, run } = withLimit(asked, req, operation === 'read' && asked.id === undefined)
  refuse(checkReadQuery(ask, rulesFor(collection, req)), req)
  return run as typeof args
}

/** The admin's own pages ask the Local API what their address says. */
const guardAdminList = <Args>(
  args: Args,
  collection: SanitizedCollectionConfig,
  operation: string,
  req: PayloadRequest,
): Args => {
  const { joins, overrideAccess, sort, where } = args as Asked
  if (overrideAccess || !READS.has(operation)) return args
  if (isContributor(req.user)) {
    refuse(checkReadQuery({ joins, sort, where }, rulesFor(collection, req)), req)
  } else if (isStaff(req.user)) {
    const kindOf = kindsOf(req.payload)(collection.slug)
    refuse(checkWhere(where, { kindOf, parameter: 'where' }), req)
  }
  return args
}

const refuse = (problem: QueryProblem | undefined, req: PayloadRequest): void => {
  if (problem) throw new BadQueryError(problem, languageOf(req))
}

/** Who reads what is published alone: with `draft` a document that has a newer draft would vanish. */
const withoutDrafts = (asked: Asked, { user }: PayloadRequest): Asked =>
  isLoggedIn(user) || isPreviewClient(user) || !asked.draft ? asked : { ...asked, draft: false }

/**
 * Payload documents `joins=false`, and takes the word apart instead: five joins named 0 to 4.
 */
const withPlainJoins = (asked: Asked): Asked =>
  isPlain(asked.joins) && Object.keys(asked.joins).join() === '0,1,2,3,4'
    ? { ...asked, joins: false }
    : asked

/** What to check, and what to run. */
const withLimit = (
  asked: Asked,
  req: PayloadRequest,
  isList: boolean,
): { ask: Asked; run: Asked } => {
  if (!isList) return { ask: asked, run: asked }
  // A join in GraphQL comes as a call of its own, for everything or for one more than was asked.
  if (req.payloadAPI === 'GraphQL' && asked.overrideAccess === false) {
    const { limit, pagination: _, ...ask } = asked
    return limit
      ? { ask: { ...ask, limit: limit - 1 }, run: asked }
      : { ask, run: { ...asked, limit: MAX_LIMIT } }
  }
  if (asked.limit !== undefined || asked.pagination === false) return { ask: asked, run: asked }
  const run = { ...asked, limit: DEFAULT_LIMIT }
  return { ask: run, run }
}

const rulesFor = (
  { custom, slug }: SanitizedCollectionConfig,
  req: PayloadRequest,
): QueryRules => ({
  audience: audienceOf(req),
  fieldsOf: kindsOf(req.payload),
  publicQuery: publicQueryOf(custom),
  publicQueryOf: (related) =>
    publicQueryOf(req.payload.collections[related as CollectionSlug]?.config.custom),
  slug,
})

const audienceOf = ({ user }: PayloadRequest): Audience =>
  isStaff(user) ? 'staff' : isLoggedIn(user) ? 'contributor' : 'public'
