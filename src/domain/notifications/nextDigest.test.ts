import { describe, expect, it } from '@jest/globals'

import { nextDigest } from './nextDigest'

describe('the overview of the day', () => {
  it.each([
    ['the same morning', '2026-01-15T05:59:59.999Z', '2026-01-15T06:00:00.000Z'],
    ['the next day once it is seven', '2026-01-15T06:00:00.000Z', '2026-01-16T06:00:00.000Z'],
    ['an hour earlier on UTC in summer', '2026-07-15T04:30:00.000Z', '2026-07-15T05:00:00.000Z'],
    ['after midnight in Brussels', '2026-01-14T23:30:00.000Z', '2026-01-15T06:00:00.000Z'],
    ['on the day that summer begins', '2026-03-28T12:00:00.000Z', '2026-03-29T05:00:00.000Z'],
    ['on the day that summer ends', '2026-10-24T12:00:00.000Z', '2026-10-25T06:00:00.000Z'],
    ['over the end of a year', '2026-12-31T12:00:00.000Z', '2027-01-01T06:00:00.000Z'],
  ])('goes out at seven in Brussels: %s', (_case, now, expected) => {
    expect(nextDigest(new Date(now)).toISOString()).toBe(expected)
  })
})
