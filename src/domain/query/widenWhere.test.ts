import { describe, expect, it } from '@jest/globals'

import { widenWhere } from './widenWhere'

describe('a search that is widened', () => {
  it('finds either apostrophe', () => {
    const either = ["A'REA", 'A’REA', 'A‘REA'].map((like) => ({ title: { like } }))
    expect(widenWhere({ title: { like: "A'REA" } })).toEqual({ or: either })
    expect(widenWhere({ title: { like: 'A’REA' } })).toEqual({ or: either })
  })

  it('looks in the other fields too', () => {
    const where = { and: [{ name: { like: 'zomer' } }, { id: { not_in: ['x'] } }] }
    expect(widenWhere(where, { name: ['aliases.name'] })).toEqual({
      and: [
        { or: [{ name: { like: 'zomer' } }, { 'aliases.name': { like: 'zomer' } }] },
        { id: { not_in: ['x'] } },
      ],
    })
  })

  it('keeps each of several conditions', () => {
    expect(
      widenWhere({ kind: { equals: 'rand' }, name: { like: 'x' } }, { name: ['other'] }),
    ).toEqual({
      and: [
        { kind: { equals: 'rand' } },
        { or: [{ name: { like: 'x' } }, { other: { like: 'x' } }] },
      ],
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
