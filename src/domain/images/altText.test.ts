import { describe, expect, it } from '@jest/globals'

import { ALT_MAX, altProblem } from './altText'

describe('altProblem', () => {
  it.each([
    'Jongeren in gesprek met een begeleider',
    'Foto van de opening van het buurthuis',
    'Logo van de stad Gent',
    'P1 parking aan het station',
  ])('accepts a description: %s', (alt) => {
    expect(altProblem(alt)).toBeUndefined()
  })

  it.each([undefined, null, 3, '', '   '])('misses a text in %j', (alt) => {
    expect(altProblem(alt)).toBe('missing')
  })

  it.each(['foto.jpg', 'Feest op het plein.JPEG', 'IMG_2041', 'DSC00012', 'PXL_20260101_1200'])(
    'knows a file name: %s',
    (alt) => {
      expect(altProblem(alt)).toBe('file-name')
    },
  )

  it.each(['foto', 'Afbeelding', 'een foto', 'foto 1', 'Afbeelding (2)', "foto's", 'image'])(
    'knows a word that says nothing: %s',
    (alt) => {
      expect(altProblem(alt)).toBe('says-nothing')
    },
  )

  it('measures without the spaces around it', () => {
    expect(altProblem('  Man  ')).toBe('too-short')
    expect(altProblem(`  ${'a'.repeat(ALT_MAX)}  `)).toBeUndefined()
    expect(altProblem('a'.repeat(ALT_MAX + 1))).toBe('too-long')
  })
})
