import { isPlain } from './checkWhere'

/** Paths where what is looked for in a field may stand as well. */
export type AlsoIn = Readonly<Record<string, readonly string[]>>

const APOSTROPHE = /['‘’]/

/**
 * Widens what somebody types into a search box or a picker: a straight apostrophe finds a curly one
 * and the other way round, and some fields are looked for in others too (a former name).
 *
 * @param where as asked; anything but `like` and `contains` stays as it is
 */
export const widenWhere = (where: unknown, alsoIn: AlsoIn = {}): unknown => {
  if (Array.isArray(where)) return where.map((each) => widenWhere(each, alsoIn))
  if (!isPlain(where)) return where
  const parts = Object.entries(where).map(([key, value]) =>
    /^(and|or)$/i.test(key) ? { [key]: widenWhere(value, alsoIn) } : widenField(key, value, alsoIn),
  )
  return parts.length === 1 ? parts[0] : { and: parts }
}

const widenField = (path: string, condition: unknown, alsoIn: AlsoIn): object => {
  const [operator, ...others] = isPlain(condition) ? Object.keys(condition) : []
  const text = isPlain(condition) && operator ? condition[operator] : undefined
  const asIs = { [path]: condition }
  if (others.length > 0 || typeof text !== 'string') return asIs
  if (operator !== 'like' && operator !== 'contains') return asIs
  const paths = [path, ...(alsoIn[path] ?? [])]
  const texts = APOSTROPHE.test(text) ? ["'", '’', '‘'].map((sign) => withSign(text, sign)) : [text]
  const any = paths.flatMap((each) => texts.map((one) => ({ [each]: { [operator]: one } })))
  return any.length === 1 ? asIs : { or: any }
}

const withSign = (text: string, sign: string): string => text.replace(/['‘’]/g, sign)
