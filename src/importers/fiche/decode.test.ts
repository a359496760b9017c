import { describe, expect, it } from '@jest/globals'

import { decodeFiche } from './decode'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeFiche', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    const expected = { ok: true, text: 'Eén ‘plek’', encoding: 'utf-8' }
    expect(decodeFiche(utf8('Eén ‘plek’'))).toEqual(expected)
    expect(decodeFiche(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Eén ‘plek’')))).toEqual(expected)
  })

  it('keeps decomposed letters as typed', () => {
    expect(decodeFiche(utf8('e\u0301'))).toMatchObject({ text: 'e\u0301' })
  })

  it('reads what is not UTF-8 as Windows-1252, with the characters that Latin-1 lacks', () => {
    const bytes = Uint8Array.of(
      0x80,
      0x85,
      0x91,
      0x92,
      0x93,
      0x94,
      0x95,
      0x96,
      0x97,
      0x9f,
      0xe9,
      0xa0,
    )
    expect(decodeFiche(bytes)).toEqual({
      ok: true,
      text: '€…‘’“”•–—Ÿé\u00a0',
      encoding: 'windows-1252',
    })
  })

  it('reads each byte of Windows-1252 as a character of its own', () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1)
    const decoded = decodeFiche(bytes)
    expect(decoded.ok && new Set(decoded.text).size).toBe(255)
  })

  it('refuses bytes that are no text, and says how to save UTF-16', () => {
    expect(decodeFiche(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({
      ok: false,
      error: { code: 'binary' },
    })
    expect(decodeFiche(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toMatchObject({
      ok: false,
      error: { code: 'binary', message: expect.stringContaining('UTF-8') },
    })
  })
})
