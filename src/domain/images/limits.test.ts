import { describe, expect, it } from '@jest/globals'

import { isTooLarge } from './limits'

describe('isTooLarge', () => {
  it('lets a photo of 48 megapixels through', () => {
    expect(isTooLarge({ width: 8000, height: 6000 })).toBe(false)
  })

  it('refuses more pixels than memory is kept for', () => {
    expect(isTooLarge({ width: 30_000, height: 30_000 })).toBe(true)
    expect(isTooLarge({ width: 8000, height: 6251 })).toBe(true)
  })

  it('refuses one side that is too long, however few pixels there are', () => {
    expect(isTooLarge({ width: 16_383, height: 1 })).toBe(false)
    expect(isTooLarge({ width: 16_384, height: 1 })).toBe(true)
    expect(isTooLarge({ width: 1, height: 16_384 })).toBe(true)
  })
})
