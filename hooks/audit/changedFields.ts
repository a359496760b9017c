import { isDeepStrictEqual } from 'node:util'

type Stored = Readonly<Record<string, unknown>>

/** What the product keeps by itself. */
const OWN_FIELDS = new Set(['createdAt', 'globalType', 'id', 'updatedAt'])

/**
 * Names of the fields that a write changed, in order.
 *
 * @param before as it was stored; empty when there was nothing
 */
export const changedFields = (before: Stored, after: Stored): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !OWN_FIELDS.has(name))
    .filter((name) => !isDeepStrictEqual(filled(before[name]), filled(after[name])))
    .sort()

/** The value without what is empty: one engine stores that, the other leaves it out. */
const filled = (value: unknown): unknown => {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) return value.length > 0 ? value.map(filled) : undefined
  if (typeof value !== 'object') return value
  const kept = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const own: unknown = filled(inner)
    return own === undefined ? [] : [[name, own]]
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
