import { describe, expect, it } from '@jest/globals'

import { etagOf, holds, parseIfMatch, revisionIn } from './ifMatch'

describe('If-Match', () => {
  it.each([
    ['"7"', ['7']],
    [' "7" ', ['7']],
    ['W/"7"', ['7']],
    ['"6", W/"7"', ['6', '7']],
    ['"abc"', ['abc']],
    ['*', 'any'],
  ])('%s is read', (header, read) => {
    expect(parseIfMatch(header)).toEqual(read)
  })

  it.each([
    '',
    '7',
    '"7',
    '7"',
    '*, "7"',
    '"6",',
    '"6" "7"',
    'w/"7"',
    "'7'",
    '"a b"',
    '"6","7',
    'W/7',
  ])('%j is malformed', (header) => {
    expect(parseIfMatch(header)).toBeUndefined()
  })

  it('is not read when it is endless', () => {
    expect(parseIfMatch(Array.from({ length: 200 }, () => '"7"').join(','))).toBeUndefined()
  })

  it('holds for one of its tags, and for any document with *', () => {
    expect([holds(['6', '7'], 7), holds(['6'], 7), holds(['07'], 7), holds('any', 7)]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('is what the ETag says', () => {
    expect(holds(parseIfMatch(etagOf(12)) ?? [], 12)).toBe(true)
  })
})

describe('an ETag', () => {
  it.each([
    [etagOf(12), 12],
    ['W/"12"', 12],
    ['', undefined],
    ['*', undefined],
    ['"a1"', undefined],
    ['"1", "2"', undefined],
  ])('%j says %j', (etag, revision) => {
    expect(revisionIn(etag)).toBe(revision)
  })
})
