import type { AccessResult, Where } from 'payload'

/** Lets in what each rule lets in. A refusal wins. */
export const allOf = (...rules: AccessResult[]): AccessResult => {
  if (rules.includes(false)) return false
  const filters = rules.filter((rule): rule is Where => typeof rule === 'object')
  return filters.length === 0 ? true : joined('and', filters)
}

/** Lets in what at least one rule lets in. Without rules: nobody. */
export const anyOf = (...rules: AccessResult[]): AccessResult => {
  if (rules.includes(true)) return true
  const filters = rules.filter((rule): rule is Where => typeof rule === 'object')
  return filters.length === 0 ? false : joined('or', filters)
}

/**
 * The same rule for the versions of a document, whose fields stand under `version.`
 * (`city` -> `version.city`).
 */
export const forVersions = (rule: AccessResult): AccessResult =>
  typeof rule === 'object' ? prefixed(rule) : rule

const joined = (operator: 'and' | 'or', filters: Where[]): Where =>
  filters.length === 1 && filters[0] ? filters[0] : { [operator]: filters }

const prefixed = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, value]): [string, Where[keyof Where]] =>
      Array.isArray(value) ? [key, value.map(prefixed)] : [`version.${key}`, value],
    ),
  )
