import type {
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import { findIds } from '../../access/findIds'
import { idOf } from '../../src/domain/idOf'

/** A field that points at documents of one collection. */
export type Relation = { collection: CollectionSlug; isMany: boolean; name: string }

/** The relations of a collection, all of which stand at the top of the document. */
export const relationsOf = ({
  flattenedFields,
}: Pick<SanitizedCollectionConfig, 'flattenedFields'>): Relation[] =>
  flattenedFields.filter(isRelation).map(({ name, hasMany, relationTo }) => ({
    collection: relationTo as CollectionSlug,
    isMany: hasMany === true,
    name,
  }))

type RelationField = Extract<FlattenedField, { type: 'relationship' | 'upload' }>

const isRelation = (field: FlattenedField): field is RelationField =>
  (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'

/** The ids in a relation, one or many, populated or not. */
export const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== undefined)

type Asked = {
  collection: CollectionSlug
  ids: readonly string[]
  /** Whether the ids come out of the database, and need not be looked up to be there. */
  isStored?: boolean
  req: PayloadRequest
}

/**
 * Which of these ids are documents that the person behind a request may read, at most one query.
 * What is in the bin is not shown in a relation, whoever may read it there.
 */
export const readableIds = async ({
  collection,
  ids,
  isStored = false,
  req,
}: Asked): Promise<Set<string>> => {
  const { access, trash } = req.payload.collections[collection].config
  const rule = await access.read({ req })
  if (rule === true && isStored && !trash) return new Set(ids)
  const possible = [...new Set(ids)].filter((id) => isPossible(id, req))
  if (rule === false || possible.length === 0) return new Set()
  const where: Where[] = [{ id: { in: possible } }]
  if (rule !== true) where.push(rule)
  if (trash) where.push({ deletedAt: { exists: false } })
  return new Set(await findIds({ collection, req, where: { and: where } }))
}

/** MongoDB refuses to compare an id with anything but an id. */
const isPossible = (id: string, { payload }: PayloadRequest): boolean =>
  payload.db.name !== 'mongoose' || /^[\da-f]{24}$/i.test(id)
