import { isPlain } from './checkWhere'

/** A comparison in a filter: `where[path][operator]=value`. */
export type Condition = { operator: string; path: string; value: unknown }

/** What stands in the place of a comparison: another filter, or nothing when it holds for everything. */
export type Replacement = object | undefined

/**
 * Looks at each comparison of a filter, however deep. What is no filter stays as it is.
 *
 * @param where as asked
 * @param replace what to put in the place of a comparison
 */
export const mapConditions = async (
  where: unknown,
  replace: (condition: Condition) => Promise<Replacement>,
): Promise<unknown> => {
  if (!isPlain(where)) return where
  const parts: unknown[] = []
  for (const [key, value] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
      const mapped: unknown[] = []
      for (const each of value) mapped.push(await mapConditions(each, replace))
      parts.push({ [key]: mapped })
    } else if (isPlain(value)) {
      for (const [operator, operand] of Object.entries(value)) {
        // GraphQL writes a path with underscores.
        const condition = { operator, path: key.replace(/__/g, '.'), value: operand }
        parts.push((await replace(condition)) ?? {})
      }
    } else {
      parts.push({ [key]: value })
    }
  }
  return parts.length === 1 ? parts[0] : { and: parts }
}
