import type { CollectionSlug, FlattenedField, Payload } from 'payload'

import type { KindOf, PublicQuery } from '../../src/domain/query/types'

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
    const isUsual = publicQueryOf(configOf(payload, slug)?.custom)?.where[path] !== undefined
    return kindIn({
      fields: flattenedFields ?? [],
      hops: isUsual ? MOST_HOPS + 1 : MOST_HOPS,
      names,
      payload,
    })
  }

/** To a related document, and no further, unless visitors may ask that too. */
const MOST_HOPS = 1

/** What may be asked of a relation to documents of more than one collection. */
const MIXED = new Set(['relationTo', 'value'])

type Path = { fields: FlattenedField[]; hops: number; names: string[]; payload: Payload }

const kindIn = ({ fields, hops, names: [name, ...rest], payload }: Path): ReturnType<KindOf> => {
  // Part of an id is nothing to look for, and fails in a join.
  if (name === 'id') return 'id'
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
      return kindIn({ fields: field.flattenedFields, hops, names: rest, payload })
    case 'relationship':
    case 'upload': {
      if (typeof field.relationTo !== 'string')
        return MIXED.has(rest.join('.')) ? 'mixed' : 'closed'
      if (!isInside || rest.join() === 'id') return 'any'
      // The framework checks a path to a third document in a promise that nobody waits for: what
      // may not be asked there ends the process.
      if (hops === 0) return 'closed'
      const related = configOf(payload, field.relationTo)?.flattenedFields ?? []
      return kindIn({ fields: related, hops: hops - 1, names: rest, payload })
    }
    default:
      return 'any'
  }
}

/** What visitors may ask of a collection; undefined: nothing. */
export const publicQueryOf = (
  custom: Record<string, unknown> | undefined,
): PublicQuery | undefined => custom?.publicQuery as PublicQuery | undefined

const configOf = (payload: Payload, slug: string) =>
  payload.collections[slug as CollectionSlug]?.config
