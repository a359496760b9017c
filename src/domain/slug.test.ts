import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { MAX_SLUG_LENGTH, slugify } from './slug'

describe('slugify', () => {
  it.each([
    ['Begeleiding ongekwalificeerde uitstromers', 'begeleiding-ongekwalificeerde-uitstromers'],
    ['Eén gemeenschap', 'een-gemeenschap'],
    ['A’REA UP: foto’s & video', 'area-up-fotos-en-video'],
    ['  ‘Operatie   Geslaagd’ (2024) ', 'operatie-geslaagd-2024'],
    ['Große Æsop', 'grosse-aesop'],
    ['School/gezin -- 14:30', 'school-gezin-14-30'],
    ['…!', ''],
    ['', ''],
  ])('makes of %j the slug %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('drops whole words over the limit and never cuts one', () => {
    const slug = slugify('begeleiding '.repeat(20))
    expect(slug).toBe(Array.from({ length: 8 }, () => 'begeleiding').join('-'))
    expect(slugify('x'.repeat(MAX_SLUG_LENGTH))).toHaveLength(MAX_SLUG_LENGTH)
    expect(slugify('x'.repeat(MAX_SLUG_LENGTH + 1))).toBe('')
  })

  it('is safe and stable for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})
