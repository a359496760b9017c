import type { CollectionSlug, FlattenedField, Payload } from 'payload'

import type { KindOf } from '../../src/domain/query/types'

/**
 * How somebody who is logged in may compare the fields of a collection. What is not closed here is
 * still checked by Payload against what they may read.
 *
 * Closed is what its engines stumble over: the inside of a rich text, and what lies behind a join.
 *
 * @returns for a collection's slug, the kind of each path
 */
export const kindsOf =
  (payload: Payload) =>
  (slug: string): KindOf =>
  (path) => {
    const [first, ...rest] = path.split('.')
    const { flattenedFields, versions } = configOf(payload, slug) ?? {}
    const isOfVersion = first === 'version' && Boolean(versions) && rest.length > 0
    const names = isOfVersion || !first ? rest : [first, ...rest]
    return kindIn(flattenedFields ?? [], names, payload)
  }

const kindIn = (
  fields: FlattenedField[],
  [name, ...rest]: string[],
  payload: Payload,
): ReturnType<KindOf> => {
  const field = fields.find((each) => each.name === name)
  if (!field) return 'any'
  const isInside = rest.length > 0
  switch (field.type) {
    case 'date':
      return 'date'
    case 'join':
      return 'closed'
    case 'json':
    case 'richText':
      return isInside ? 'closed' : 'any'
    case 'array':
    case 'group':
    case 'tab':
      return kindIn(field.flattenedFields, rest, payload)
    case 'relationship':
    case 'upload': {
      const related =
        isInside && typeof field.relationTo === 'string' ? field.relationTo : undefined
      return kindIn(
        related ? (configOf(payload, related)?.flattenedFields ?? []) : [],
        rest,
        payload,
      )
    }
    default:
      return 'any'
  }
}

const configOf = (payload: Payload, slug: string) =>
  payload.collections[slug as CollectionSlug]?.config
