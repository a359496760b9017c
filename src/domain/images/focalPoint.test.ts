import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { focalRegion, readFocalPoint } from './focalPoint'

describe('readFocalPoint', () => {
  it('reads numbers and their texts, to whole percents', () => {
    expect(readFocalPoint(10.4, '80')).toEqual({ x: 10, y: 80 })
    expect(readFocalPoint(0, '0')).toEqual({ x: 0, y: 0 })
  })

  it('takes the middle for a missing half, and nothing for nothing', () => {
    expect(readFocalPoint(100, undefined)).toEqual({ x: 100, y: 50 })
    expect(readFocalPoint(undefined, null)).toBeUndefined()
  })

  it.each([[-1], [101], ['links'], [''], [{ $gt: 1 }], [NaN], [Infinity], [true]])(
    'does not accept %j',
    (x) => {
      expect(readFocalPoint(x, 50)).toBe('invalid')
      expect(readFocalPoint(50, x)).toBe('invalid')
    },
  )
})

describe('focalRegion', () => {
  const target = { height: 300, width: 400 }

  it('keeps the middle, the left or the right of a wide image', () => {
    const image = { height: 300, width: 1000 }
    expect(focalRegion(image, target, { x: 50, y: 50 })).toEqual({ ...target, left: 300, top: 0 })
    expect(focalRegion(image, target, { x: 0, y: 50 })).toEqual({ ...target, left: 0, top: 0 })
    expect(focalRegion(image, target, { x: 100, y: 50 })).toEqual({ ...target, left: 600, top: 0 })
  })

  it('keeps the top or the bottom of a high image', () => {
    const image = { height: 1000, width: 400 }
    expect(focalRegion(image, target, { x: 50, y: 10 })).toMatchObject({ left: 0, top: 0 })
    expect(focalRegion(image, target, { x: 50, y: 95 })).toMatchObject({ left: 0, top: 700 })
  })

  it('never leaves the image', () => {
    const side = fc.integer({ max: 16_383, min: 1 })
    const share = fc.integer({ max: 100, min: 0 })
    fc.assert(
      fc.property(side, side, share, share, (width, height, x, y) => {
        const region = focalRegion({ height, width }, target, { x, y })
        expect(region.width).toBeGreaterThan(0)
        expect(region.height).toBeGreaterThan(0)
        expect(region.left).toBeGreaterThanOrEqual(0)
        expect(region.top).toBeGreaterThanOrEqual(0)
        expect(region.left + region.width).toBeLessThanOrEqual(width)
        expect(region.top + region.height).toBeLessThanOrEqual(height)
      }),
    )
  })
})
