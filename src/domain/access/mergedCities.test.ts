import { describe, expect, it } from '@jest/globals'

import { followMergers } from './mergedCities'

const MERGERS = [
  { city: 'moerbeke', replacedBy: 'lokeren' },
  { city: 'oude', replacedBy: 'moerbeke' },
  { city: 'melle', replacedBy: 'merelbeke-melle' },
  { city: 'merelbeke', replacedBy: 'merelbeke-melle' },
]

describe('cities that merged', () => {
  it.each([
    ['merelbeke-melle', 'merelbeke-melle', ['melle', 'merelbeke', 'merelbeke-melle']],
    ['melle', 'merelbeke-melle', ['melle', 'merelbeke', 'merelbeke-melle']],
    ['oude', 'lokeren', ['lokeren', 'moerbeke', 'oude']],
    ['lokeren', 'lokeren', ['lokeren', 'moerbeke', 'oude']],
    ['gent', 'gent', ['gent']],
  ])('staff of %s writes for %s and owns %j', (city, home, all) => {
    const own = followMergers(city, MERGERS)
    expect(own.home).toBe(home)
    expect(own.all.sort()).toEqual(all)
  })

  it('ends where a chain bites its own tail', () => {
    const ring = [
      { city: 'a', replacedBy: 'b' },
      { city: 'b', replacedBy: 'c' },
      { city: 'c', replacedBy: 'b' },
      { city: 'd', replacedBy: 'd' },
    ]
    expect(followMergers('a', ring)).toEqual({ all: ['a'], home: 'a' })
    expect(followMergers('d', ring)).toEqual({ all: ['d'], home: 'd' })
    expect(followMergers('b', ring).home).toBe('b')
  })
})
