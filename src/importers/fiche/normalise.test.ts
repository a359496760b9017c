import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { normaliseWhitespace, sourceLines } from './normalise'

const SPACES = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '\u2009',
  '\u2028',
  '\u0085',
  '\u200b',
  '\ufeff',
  '\v',
]

const withoutWhitespace = (text: string): string => text.replace(/[\s\u0085\u200b\u2060]/g, '')

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SPACES), fc.string({ unit: 'binary', maxLength: 6 })))
  .map((parts) => parts.join(''))

describe('normaliseWhitespace', () => {
  it('changes line ends, spaces, indent and blank lines', () => {
    const text =
      '\ufeff\r\n\u00a0 • een\u00a0 twee\t\r\n\r\n \u00a0\r\n\r\nd\u200brie\rvier\u2028\n'
    expect(normaliseWhitespace(text)).toBe('• een twee\n\ndrie\nvier')
  })

  it('keeps every character that is not white space, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutWhitespace(normaliseWhitespace(text))).toBe(withoutWhitespace(text))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseWhitespace(text)
        expect(normaliseWhitespace(once)).toBe(once)
      }),
    )
  })
})

describe('sourceLines', () => {
  it('counts the indent in columns', () => {
    expect(sourceLines('a\n  b\n\tc\n \u00a0\td').map(({ indent }) => indent)).toEqual([0, 2, 4, 4])
  })
})
