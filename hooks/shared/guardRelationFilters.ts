import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { isContributor, isStaff } from '../../access/roles'
import { CATEGORIES, IMPLEMENTATIONS, MEDIA, PRACTICES } from '../../collections/slugs'
import { isPlain } from '../../src/domain/query/checkWhere'
import { mapConditions } from '../../src/domain/query/mapConditions'
import type { Condition, Replacement } from '../../src/domain/query/mapConditions'
import { languageOf } from '../../src/i18n'
import { BadQueryError } from './BadQueryError'
import { readableIds, relationsOf } from './relations'
import type { Relation } from './relations'

const READS = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/** Documents that not everybody may read: what refers to them may be asked for by who may. */
const HIDEABLE = new Set<string>([CATEGORIES, IMPLEMENTATIONS, MEDIA, PRACTICES])

const NOTHING = { id: { in: [] } }

/**
 * Answers a filter on a relation as if what the reader may not see were not there: who guesses the
 * id of a hidden document does not learn what refers to it.
 *
 * It holds for each way in, the admin's lists too.
 */
export const guardRelationFilters: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const asked = args as { joins?: unknown; overrideAccess?: boolean; where?: unknown }
  if (!READS.has(operation) || asked.overrideAccess || isStaff(req.user)) return args
  const guarded = { ...asked }
  if (asked.where) guarded.where = await guardWhere(asked.where, collection, req)
  if (isPlain(asked.joins)) guarded.joins = await guardJoins(asked.joins, collection.slug, req)
  return guarded as typeof args
}

const guardJoins = async (
  joins: Record<string, unknown>,
  slug: string,
  req: PayloadRequest,
): Promise<Record<string, unknown>> => {
  const { joins: known } = req.payload.collections[slug as CollectionSlug].config
  const guarded = { ...joins }
  for (const [collection, each] of Object.entries(known)) {
    const { config } = req.payload.collections[collection as CollectionSlug]
    for (const { joinPath } of each) {
      const join = guarded[joinPath]
      if (!isPlain(join) || !join.where) continue
      guarded[joinPath] = { ...join, where: await guardWhere(join.where, config, req) }
    }
  }
  return guarded
}

const guardWhere = (
  where: unknown,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<unknown> =>
  mapConditions(where, async (condition) => {
    const path = condition.path.replace(/^version\./, '').replace(/\.id$/, '')
    const relation = relationAt(path.split('.'), collection, req)
    const asIs = { [condition.path]: { [condition.operator]: condition.value } }
    return relation && isGuarded(relation, req) ? guardCondition(condition, relation, req) : asIs
  })

/** The relation that a path ends in, through other relations too. */
const relationAt = (
  [name, ...rest]: string[],
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Relation | undefined => {
  const relation = relationsOf(collection).find((each) => each.name === name)
  if (!relation || rest.length === 0) return relation
  return relationAt(rest, req.payload.collections[relation.collection].config, req)
}

/** Whoever is no city's reads implementations of public practices alone: each may be asked for. */
const isGuarded = ({ collection, name }: Relation, { user }: PayloadRequest): boolean =>
  HIDEABLE.has(collection) && (name !== 'practice' || isContributor(user))

const guardCondition = async (
  { operator, path, value }: Condition,
  { collection }: Relation,
  req: PayloadRequest,
): Promise<Replacement> => {
  const ids = idsOf(value)
  const isKnown = ['equals', 'in', 'not_equals', 'not_in'].includes(operator)
  // Whether there is any is no answer either: what there is may be hidden.
  if (!isKnown || !ids) {
    const problem = { parameter: `where[${path}][${operator}]`, reason: 'operator' } as const
    throw new BadQueryError(problem, languageOf(req))
  }
  const readable = await readableIds({ collection, ids, req })
  const known = ids.filter((id) => readable.has(id))
  const isNegative = operator.startsWith('not_')
  if (known.length === 0) return isNegative ? undefined : NOTHING
  return { [path]: { [isNegative ? 'not_in' : 'in']: known } }
}

/** The ids in an operand, or undefined when it is not about ids. */
const idsOf = (value: unknown): string[] | undefined => {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
  const ids = list.map((each) => (typeof each === 'number' ? String(each) : (each as unknown)))
  const isIds = ids.every((id) => typeof id === 'string' && id !== '' && id !== 'null')
  return isIds ? (ids as string[]) : undefined
}
