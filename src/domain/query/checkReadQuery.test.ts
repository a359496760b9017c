import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkReadQuery } from './checkReadQuery'
import type { Audience, QueryRules } from './types'

const FIELDS: Record<string, 'closed' | 'date'> = { created: 'date', 'text.root': 'closed' }

const rules = (audience: Audience = 'public'): QueryRules => ({
  audience,
  fieldsOf: () => (path) => FIELDS[path] ?? 'any',
  publicQuery: {
    joins: { entries: 'entries' },
    sort: ['title'],
    where: {
      'city.slug': 'text',
      created: 'date',
      number: 'number',
      open: 'boolean',
      owner: 'id',
      title: 'text',
    },
  },
  publicQueryOf: (slug) =>
    slug === 'entries' ? { sort: ['order'], where: { phase: 'text' } } : undefined,
  slug: 'things',
})

const ask = (query: object, audience?: Audience) => {
  const problem = checkReadQuery(query as Record<string, unknown>, rules(audience))
  return problem && `${problem.parameter}: ${problem.reason}`
}

describe('what a visitor may ask', () => {
  it.each([
    [{}],
    [{ depth: '2', limit: '100', page: '1', sort: '-title' }],
    [{ depth: 0, limit: 1, page: 3, pagination: true, sort: ['title'] }],
    [{ joins: 'false' }],
    [{ joins: { entries: { limit: '5', sort: '-order', where: { phase: { equals: 'x' } } } } }],
    [{ joins: { entries: false } }],
    [{ where: { title: { like: 'x' } } }],
    [{ where: { and: [{ city__slug: { equals: 'gent' } }, { OR: [{ owner: { in: 'a,b' } }] }] } }],
    [{ where: { created: { greater_than: '2024-02-29T10:00:00Z' } } }],
    [
      {
        where: {
          created: { less_than: '2024-02-29' },
          number: { equals: '8' },
          open: { equals: 'true' },
        },
      },
    ],
    [{ where: { owner: { exists: 'false' }, title: { equals: null } } }],
    [{ unknown: 'x' }],
  ])('passes %j', (query) => {
    expect(ask(query)).toBeUndefined()
  })

  it.each([
    [{ limit: '0' }, 'limit: limit'],
    [{ limit: '101' }, 'limit: limit'],
    [{ limit: '1e2' }, 'limit: limit'],
    [{ limit: 1.5 }, 'limit: limit'],
    [{ limit: Number.NaN }, 'limit: limit'],
    [{ limit: ['1'] }, 'limit: limit'],
    [{ limit: '' }, 'limit: limit'],
    [{ page: '0' }, 'page: page'],
    [{ page: '1e308' }, 'page: page'],
    [{ page: 1e308 }, 'page: page'],
    [{ depth: '3' }, 'depth: depth'],
    [{ depth: '-1' }, 'depth: depth'],
    [{ pagination: 'false' }, 'pagination: pagination'],
    [{ sort: 'owner.name' }, 'sort: sort'],
    [{ sort: 'title,salt' }, 'sort: sort'],
    [{ sort: '--title' }, 'sort: sort'],
    [{ sort: ['title', { x: 1 }] }, 'sort: shape'],
    [{ sort: 'title,title,title,title' }, 'sort: too_complex'],
    [{ joins: { other: { limit: 1 } } }, 'joins[other]: path'],
    [{ joins: { constructor: {} } }, 'joins[constructor]: path'],
    [{ joins: { entries: { limit: 0 } } }, 'joins[entries][limit]: limit'],
    [{ joins: { entries: { sort: 'city.name' } } }, 'joins[entries][sort]: sort'],
    [
      { joins: { entries: { where: { city: { equals: 1 } } } } },
      'joins[entries][where][city]: path',
    ],
    [{ joins: 'x' }, 'joins: shape'],
    [{ where: 'x' }, 'where: shape'],
    [{ where: ['x'] }, 'where: shape'],
    [{ where: { title: 'x' } }, 'where[title]: shape'],
    [{ where: { title: { equals: { $ne: 'x' } } } }, 'where[title][equals]: scalar'],
    [{ where: { title: { in: [{ $ne: 1 }] } } }, 'where[title][in]: scalar'],
    [{ where: { title: { $ne: 'x' } } }, 'where[title][$ne]: operator'],
    [
      { where: { owner: { contains: { title: { like: 'x' } } } } },
      'where[owner][contains]: operator',
    ],
    [{ where: { owner: { equals: { id: 1 } } } }, 'where[owner][equals]: scalar'],
    [{ where: { salt: { exists: true } } }, 'where[salt]: path'],
    [{ where: { constructor: { exists: true } } }, 'where[constructor]: path'],
    [{ where: { and: { title: { equals: 'x' } } } }, 'where[and]: shape'],
    [{ where: { or: [{ salt: { equals: 'x' } }] } }, 'where[or][0][salt]: path'],
    [{ where: { created: { equals: 'gisteren' } } }, 'where[created][equals]: date'],
    [{ where: { created: { equals: '2024-13-45' } } }, 'where[created][equals]: date'],
    [{ where: { created: { equals: '+275760-09-13' } } }, 'where[created][equals]: date'],
    [{ where: { number: { equals: '1e308' } } }, 'where[number][equals]: number'],
    [{ where: { open: { equals: 'ja' } } }, 'where[open][equals]: boolean'],
    [{ where: { title: { exists: 'ja' } } }, 'where[title][exists]: boolean'],
    [{ where: { title: { equals: 'x'.repeat(201) } } }, 'where[title][equals]: text'],
    [{ where: { title: { in: Array(201).fill('x') } } }, 'where[title][in]: list'],
    [{ where: { title: { in: Array(201).fill('x').join() } } }, 'where[title][in]: list'],
    [{ where: { or: Array(51).fill({ title: { equals: 'x' } }) } }, 'where: too_complex'],
    [
      { where: { and: [{ and: [{ and: [{ and: [{ and: [{ and: [{}] }] }] }] }] }] } },
      'where: too_complex',
    ],
  ])('refuses %j', (query, problem) => {
    expect(ask(query)).toBe(problem)
  })

  it('is nothing in a collection without rules', () => {
    const closed: QueryRules = { ...rules(), publicQuery: undefined }
    expect(checkReadQuery({ sort: 'title' }, closed)?.reason).toBe('sort')
    expect(checkReadQuery({ where: { title: { equals: 'x' } } }, closed)?.reason).toBe('path')
  })

  it('counts conditions over the whole filter', () => {
    const many = Array(30).fill({ title: { equals: 'x' } })
    expect(ask({ where: { and: many } })).toBeUndefined()
    expect(ask({ where: { and: [{ or: many }, { or: many }] } })).toBe('where: too_complex')
  })

  it('is judged without a fault, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('where', 'sort', 'limit', 'page', 'joins', 'depth', 'pagination'),
          fc.jsonValue(),
        ),
        (query) => {
          const problem = checkReadQuery(query, rules())
          return problem === undefined || typeof problem.reason === 'string'
        },
      ),
    )
  })

  it('never passes an object as a value', () => {
    const leaf = fc.constantFrom('equals', 'in', 'like', 'contains', 'not_in', 'all', 'near')
    fc.assert(
      fc.property(leaf, fc.dictionary(fc.string(), fc.string()), (operator, value) =>
        ['public', 'contributor', 'staff'].every(
          (audience) =>
            ask({ where: { title: { [operator]: value } } }, audience as Audience) !== undefined,
        ),
      ),
    )
  })
})

describe('what somebody who is logged in may ask', () => {
  it('is what the admin asks at once for a contributor, and all for staff', () => {
    expect(ask({ limit: '0' }, 'contributor')).toBe('limit: limit')
    expect(ask({ limit: '250' }, 'contributor')).toBeUndefined()
    expect(ask({ limit: '251' }, 'contributor')).toBe('limit: limit')
    expect(ask({ pagination: 'false' }, 'contributor')).toBe('pagination: pagination')
    expect(ask({ limit: '0', pagination: 'false' }, 'staff')).toBeUndefined()
    expect(ask({ limit: '-1' }, 'staff')).toBe('limit: limit')
    expect(ask({ depth: '10' }, 'contributor')).toBeUndefined()
  })

  it('is never the order of a field of a related document', () => {
    for (const audience of ['contributor', 'staff'] as const) {
      expect(ask({ sort: '-updatedAt' }, audience)).toBeUndefined()
      expect(ask({ sort: 'version.title' }, audience)).toBeUndefined()
      expect(ask({ sort: 'author.salt' }, audience)).toBe('sort: sort')
    }
  })

  it('is any field, which the framework checks, but only with values', () => {
    expect(ask({ where: { 'document.value': { equals: 'x' } } }, 'contributor')).toBeUndefined()
    expect(ask({ where: { owner: { contains: { salt: { like: 'x' } } } } }, 'contributor')).toBe(
      'where[owner][contains]: scalar',
    )
    expect(
      ask({ joins: { entries: { where: { city: { contains: { name: {} } } } } } }, 'staff'),
    ).toBe('joins[entries][where][city][contains]: scalar')
  })
})
