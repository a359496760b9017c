import { describe, expect, it } from '@jest/globals'

import { allOf, anyOf, forVersions } from './combine'

const a = { city: { equals: '1' } }
const b = { _status: { equals: 'published' } }

describe('combining rules', () => {
  it('lets a refusal win where all must agree', () => {
    expect(allOf(true, false, a)).toBe(false)
    expect(allOf(true, true)).toBe(true)
    expect(allOf(true, a)).toEqual(a)
    expect(allOf(a, b)).toEqual({ and: [a, b] })
  })

  it('lets one permission do where any may agree', () => {
    expect(anyOf(false, true, a)).toBe(true)
    expect(anyOf(false, false)).toBe(false)
    expect(anyOf()).toBe(false)
    expect(anyOf(false, a)).toEqual(a)
    expect(anyOf(a, b)).toEqual({ or: [a, b] })
  })

  it('asks versions about the fields of the version, however deep', () => {
    expect(forVersions({ and: [a, { or: [b, a] }] })).toEqual({
      and: [
        { 'version.city': { equals: '1' } },
        {
          or: [{ 'version._status': { equals: 'published' } }, { 'version.city': { equals: '1' } }],
        },
      ],
    })
    expect(forVersions(true)).toBe(true)
    expect(forVersions(false)).toBe(false)
  })
})
