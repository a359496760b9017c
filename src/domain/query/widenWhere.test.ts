import { describe, expect, it } from '@jest/globals'

import { widenWhere } from './widenWhere'

describe('a search that is widened', () => {
  it('finds either apostrophe', () => {
    const either = ["A'REA", 'A’REA', 'A‘REA'].map((like) => ({ title: { like } }))
    expect(widenWhere({ title: { like: "A'REA" } })).toEqual({ or: either })
    expect(widenWhere({ title: { like: 'A’REA' } })).toEqual({ or: either })
  })

  it('keeps each of several conditions, inside others too', () => {
    const where = { or: [{ kind: { equals: 'x' }, name: { contains: '’t' } }] }
    const either = ["'t", '’t', '‘t'].map((contains) => ({ name: { contains } }))
    expect(widenWhere(where)).toEqual({
      or: [{ and: [{ kind: { equals: 'x' } }, { or: either }] }],
    })
  })

  it.each([
    [{ title: { equals: "A'REA" } }],
    [{ title: { like: 'gent' } }],
    [{ title: { like: 'x', not_equals: 'y' } }],
    [{ title: null }],
    [undefined],
  ])('leaves %j', (where) => {
    expect(widenWhere(where)).toEqual(where)
  })
})
