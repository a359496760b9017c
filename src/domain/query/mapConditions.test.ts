import { describe, expect, it } from '@jest/globals'

import { mapConditions } from './mapConditions'

describe('the comparisons of a filter', () => {
  it('are each looked at, however deep', async () => {
    const seen: string[] = []
    const where = {
      and: [{ title: { like: 'x' } }, { or: [{ 'version.related': { in: 'a,b' } }] }],
      related__id: { equals: 'a', not_equals: 'b' },
    }
    await mapConditions(where, ({ operator, path, value }) => {
      seen.push(`${path} ${operator} ${String(value)}`)
      return Promise.resolve({ [path]: { [operator]: value } })
    })
    expect(seen).toEqual([
      'title like x',
      'version.related in a,b',
      'related.id equals a',
      'related.id not_equals b',
    ])
  })

  it('are replaced one by one', async () => {
    const where = {
      or: [{ related: { equals: 'a' } }, { title: { like: 'x' } }],
      id: { equals: '1' },
    }
    const nothing = { id: { in: [] } }
    const mapped = await mapConditions(where, ({ operator, path, value }) =>
      Promise.resolve(path === 'related' ? nothing : { [path]: { [operator]: value } }),
    )
    expect(mapped).toEqual({
      and: [{ or: [nothing, { title: { like: 'x' } }] }, { id: { equals: '1' } }],
    })
  })

  it('that hold for everything are left out', async () => {
    const mapped = await mapConditions({ related: { not_equals: 'a' } }, () =>
      Promise.resolve(undefined),
    )
    expect(mapped).toEqual({})
  })

  it.each([undefined, 'x', ['x'], { title: 'x' }])('are none in %j', async (where) => {
    const mapped = await mapConditions(where, () => Promise.reject(new Error('asked')))
    expect(mapped).toEqual(where)
  })
})
