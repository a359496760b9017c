import { MAX_CONDITIONS, MAX_LIST, MAX_NESTING, MAX_TEXT } from './limits'
import type { KindOf, PathKind, QueryProblem } from './types'

const TEXT_OPERATORS = [
  'contains',
  'equals',
  'exists',
  'in',
  'like',
  'not_equals',
  'not_in',
  'not_like',
]
const EXACT_OPERATORS = ['equals', 'exists', 'in', 'not_equals', 'not_in']
const ORDER_OPERATORS = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const RANGE_OPERATORS = [...EXACT_OPERATORS, ...ORDER_OPERATORS]

const OPERATORS: Readonly<Record<PathKind, readonly string[]>> = {
  boolean: EXACT_OPERATORS,
  date: RANGE_OPERATORS,
  id: EXACT_OPERATORS,
  mixed: EXACT_OPERATORS,
  number: RANGE_OPERATORS,
  text: TEXT_OPERATORS,
}

/** Everything but what takes an object, and `all`, which SQLite does not know. */
const ANY_OPERATOR = [...TEXT_OPERATORS, ...ORDER_OPERATORS]

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

type Filter = {
  kindOf: KindOf
  /** The parameter's name in the answer: `where`, or `joins[x][where]`. */
  parameter: string
}

/**
 * Checks a filter before any of it reaches the framework or the database.
 *
 * @param where the suspect, as parsed from a URL or a GraphQL argument
 * @returns why it is refused, or undefined
 */
export const checkWhere = (where: unknown, filter: Filter): QueryProblem | undefined => {
  if (where === undefined) return undefined
  const count = { conditions: 0 }
  return checkLevel({ count, filter, level: 0, name: filter.parameter, where })
}

type Level = {
  count: { conditions: number }
  filter: Filter
  level: number
  name: string
  where: unknown
}

const checkLevel = ({ count, filter, level, name, where }: Level): QueryProblem | undefined => {
  if (!isPlain(where)) return { parameter: name, reason: 'shape' }
  if (level > MAX_NESTING) return { parameter: filter.parameter, reason: 'too_complex' }
  for (const [key, value] of Object.entries(where)) {
    const parameter = `${name}[${key}]`
    const problem = /^(and|or)$/i.test(key)
      ? checkList({ count, filter, level: level + 1, name: parameter, where: value })
      : checkField({ count, filter, level, name: parameter, where: value }, key)
    if (problem) return problem
  }
  return undefined
}

const checkList = (list: Level): QueryProblem | undefined => {
  if (!Array.isArray(list.where)) return { parameter: list.name, reason: 'shape' }
  if (list.where.length > MAX_CONDITIONS) {
    return { parameter: list.filter.parameter, reason: 'too_complex' }
  }
  for (const [index, where] of list.where.entries()) {
    const problem = checkLevel({ ...list, name: `${list.name}[${index}]`, where })
    if (problem) return problem
  }
  return undefined
}

const checkField = (field: Level, key: string): QueryProblem | undefined => {
  // GraphQL writes a path with underscores.
  const kind = field.filter.kindOf(key.replace(/__/g, '.'))
  if (kind === 'closed') return { parameter: field.name, reason: 'path' }
  if (!isPlain(field.where)) return { parameter: field.name, reason: 'shape' }
  for (const [operator, value] of Object.entries(field.where)) {
    field.count.conditions += 1
    if (field.count.conditions > MAX_CONDITIONS) {
      return { parameter: field.filter.parameter, reason: 'too_complex' }
    }
    const name = `${field.name}[${operator}]`
    const operators = kind === 'any' ? ANY_OPERATOR : OPERATORS[kind]
    if (!operators.includes(operator)) return { parameter: name, reason: 'operator' }
    const problem = checkOperand({ kind, name, operator, value })
    if (problem) return problem
  }
  return undefined
}

type Operand = { kind: 'any' | PathKind; name: string; operator: string; value: unknown }

const checkOperand = ({ kind, name, operator, value }: Operand): QueryProblem | undefined => {
  if (operator === 'exists')
    return isBoolean(value) ? undefined : { parameter: name, reason: 'boolean' }
  const takesList = operator === 'in' || operator === 'not_in'
  if (!takesList) return checkValue({ kind, name, value })
  if (kind === 'mixed' && !Array.isArray(value)) return { parameter: name, reason: 'shape' }
  const values = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value]
  if (values.length > MAX_LIST) return { max: MAX_LIST, parameter: name, reason: 'list' }
  for (const each of values) {
    const problem = checkValue({ kind, name, value: each })
    if (problem) return problem
  }
  return undefined
}

const checkValue = ({ kind, name, value }: Omit<Operand, 'operator'>): QueryProblem | undefined => {
  // An object would be a filter of its own, on a document that the reader may not see.
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return { parameter: name, reason: 'scalar' }
  }
  if (value === null || value === undefined || value === 'null') return undefined
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    return { max: MAX_TEXT, parameter: name, reason: 'text' }
  }
  switch (kind) {
    case 'boolean':
      return isBoolean(value) ? undefined : { parameter: name, reason: 'boolean' }
    case 'date':
      return isDate(value) ? undefined : { parameter: name, reason: 'date' }
    case 'number':
      return isNumber(value) ? undefined : { parameter: name, reason: 'number' }
    case 'id':
    case 'mixed':
    case 'text':
      return typeof value === 'string' || typeof value === 'number'
        ? undefined
        : { max: MAX_TEXT, parameter: name, reason: 'text' }
    case 'any':
      return undefined
  }
}

/** An object that a parser made: no array, no class, nothing inherited. */
export const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const isBoolean = (value: unknown): boolean =>
  typeof value === 'boolean' || value === 'true' || value === 'false'

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isSafeInteger(value)) ||
  (typeof value === 'string' && /^-?\d{1,15}$/.test(value))

const isDate = (value: unknown): boolean => {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  return typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value))
}
