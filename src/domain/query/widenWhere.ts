import { isPlain } from './checkWhere'

const APOSTROPHE = /['‘’]/g

/**
 * Lets a text that is looked for find each kind of apostrophe: a keyboard has the straight one,
 * editors and fiches the curly ones.
 *
 * @param where as asked; anything but `like` and `contains` stays as it is
 */
export const widenWhere = (where: unknown): unknown => {
  if (Array.isArray(where)) return where.map(widenWhere)
  if (!isPlain(where)) return where
  const parts = Object.entries(where).map(([key, value]) =>
    /^(and|or)$/i.test(key) ? { [key]: widenWhere(value) } : widenField(key, value),
  )
  return parts.length === 1 ? parts[0] : { and: parts }
}

const widenField = (path: string, condition: unknown): object => {
  const asIs = { [path]: condition }
  if (!isPlain(condition)) return asIs
  const [operator = '', ...others] = Object.keys(condition)
  const text = condition[operator]
  if (others.length > 0 || !['contains', 'like'].includes(operator)) return asIs
  if (typeof text !== 'string' || text.search(APOSTROPHE) < 0) return asIs
  return {
    or: ["'", '’', '‘'].map((sign) => ({ [path]: { [operator]: text.replace(APOSTROPHE, sign) } })),
  }
}
