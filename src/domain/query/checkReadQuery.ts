import { checkWhere, isPlain } from './checkWhere'
import {
  MAX_DEPTH,
  MAX_DEPTH_LOGGED_IN,
  MAX_LIMIT,
  MAX_LIMIT_LOGGED_IN,
  MAX_PAGE,
  MAX_SORT_FIELDS,
} from './limits'
import type { KindOf, QueryProblem, QueryRules, ReadQuery } from './types'

/**
 * Checks what a reader asks (page, limit, depth, sort, where, joins) against what this collection
 * lets this reader ask. Takes a parsed query string as well as a framework's own arguments: numbers
 * and booleans may be text. What it does not know it leaves alone.
 *
 * @returns the first reason to refuse, or undefined
 */
export const checkReadQuery = (query: ReadQuery, rules: QueryRules): QueryProblem | undefined =>
  checkPage(query.page) ??
  checkLimit(query.limit, 'limit', rules) ??
  checkDepth(query.depth, rules) ??
  checkPagination(query.pagination, rules) ??
  checkSort(query.sort, 'sort', rules) ??
  checkWhere(query.where, { kindOf: kindsFor(rules), parameter: 'where' }) ??
  checkJoins(query.joins, rules)

const isWhole = (value: unknown, { max, min }: { max: number; min: number }): boolean => {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^-?\d{1,15}$/.test(text)) return false
  return Number(text) >= min && Number(text) <= max
}

const checkPage = (page: unknown): QueryProblem | undefined =>
  page === undefined || isWhole(page, { max: MAX_PAGE, min: 1 })
    ? undefined
    : { max: MAX_PAGE, parameter: 'page', reason: 'page' }

/** The admin empties the bin and selects all with `limit=0`: that is for staff alone. */
const checkLimit = (
  limit: unknown,
  parameter: string,
  { audience }: QueryRules,
): QueryProblem | undefined => {
  const max = audience === 'public' ? MAX_LIMIT : MAX_LIMIT_LOGGED_IN
  const range = audience === 'staff' ? { max: Number.MAX_SAFE_INTEGER, min: 0 } : { max, min: 1 }
  return limit === undefined || isWhole(limit, range)
    ? undefined
    : { max, parameter, reason: 'limit' }
}

const checkDepth = (depth: unknown, { audience }: QueryRules): QueryProblem | undefined => {
  const max = audience === 'public' ? MAX_DEPTH : MAX_DEPTH_LOGGED_IN
  return depth === undefined || isWhole(depth, { max, min: 0 })
    ? undefined
    : { max, parameter: 'depth', reason: 'depth' }
}

const checkPagination = (
  pagination: unknown,
  { audience }: QueryRules,
): QueryProblem | undefined =>
  pagination === undefined || isTrue(pagination) || audience === 'staff'
    ? undefined
    : { parameter: 'pagination', reason: 'pagination' }

const isTrue = (value: unknown): boolean => value === true || value === 'true'

/** Nobody sorts on a field of a related document: the order would tell what the field holds. */
const checkSort = (
  sort: unknown,
  parameter: string,
  { audience, publicQuery }: QueryRules,
): QueryProblem | undefined => {
  if (sort === undefined || sort === '') return undefined
  const list: unknown[] = Array.isArray(sort)
    ? sort
    : typeof sort === 'string'
      ? sort.split(',')
      : [sort]
  if (list.length > MAX_SORT_FIELDS) return { parameter, reason: 'too_complex' }
  for (const each of list) {
    if (typeof each !== 'string') return { parameter, reason: 'shape' }
    const field = each.trim().replace(/^-/, '')
    const isAllowed =
      audience === 'public'
        ? (publicQuery?.sort ?? []).includes(field)
        : /^(version\.)?\w{1,60}$/.test(field)
    if (!isAllowed) return { parameter, reason: 'sort' }
  }
  return undefined
}

const checkJoins = (joins: unknown, rules: QueryRules): QueryProblem | undefined => {
  if (joins === undefined || joins === false || joins === 'false') return undefined
  if (!isPlain(joins)) return { parameter: 'joins', reason: 'shape' }
  for (const [name, join] of Object.entries(joins)) {
    const problem = checkJoin(join, { name, rules })
    if (problem) return problem
  }
  return undefined
}

const checkJoin = (
  join: unknown,
  { name, rules }: { name: string; rules: QueryRules },
): QueryProblem | undefined => {
  const parameter = `joins[${name}]`
  if (join === false || join === 'false') return undefined
  if (!isPlain(join)) return { parameter, reason: 'shape' }
  const joins = rules.publicQuery?.joins ?? {}
  const slug = Object.hasOwn(joins, name) ? joins[name] : undefined
  if (slug === undefined) return { parameter, reason: 'path' }
  const own: QueryRules = { ...rules, publicQuery: rules.publicQueryOf?.(slug), slug }
  return (
    checkPage(join.page) ??
    checkLimit(join.limit, `${parameter}[limit]`, own) ??
    checkSort(join.sort, `${parameter}[sort]`, own) ??
    checkWhere(join.where, { kindOf: kindsFor(own), parameter: `${parameter}[where]` })
  )
}

const kindsFor = ({ audience, fieldsOf, publicQuery, slug }: QueryRules): KindOf => {
  if (audience !== 'public') return fieldsOf(slug)
  const paths = publicQuery?.where ?? {}
  return (path) => (Object.hasOwn(paths, path) && paths[path]) || 'closed'
}
