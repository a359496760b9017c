import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { decodeFiche } from './decode'
import { normaliseWhitespace } from './normalise'
import { parseFiche } from './parse'
import { unreadableParts } from './readBack'
import { renderFiche } from './render'
import { arbitraryFiche, respaced, withoutLayout } from './support/arbitraryFiche'
import type { Fiche, FicheWarning } from './types'

const RUNS = { numRuns: 150 }

const parsed = (text: string): { fiche: Fiche; warnings: FicheWarning[] } => {
  const result = parseFiche(text)
  if (!result.ok) throw new Error(result.error.message)
  return result
}

// WHATWG Encoding, index-windows-1252: the characters of the generators that are not at their own code point.
const WINDOWS_1252 = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
])

/** @throws on a character that it does not know */
const encodeWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const byte = WINDOWS_1252.get(character) ?? character.charCodeAt(0)
    if (byte > 0xff) throw new Error(`not in Windows-1252: ${character}`)
    return byte
  })

describe('a random fiche', () => {
  const readable = arbitraryFiche({ isWild: false })

  it('is read back the same from its text', () => {
    fc.assert(
      fc.property(readable, (fiche) => {
        expect(unreadableParts(fiche)).toEqual([])
        expect(withoutLayout(parsed(renderFiche(fiche)).fiche)).toEqual(withoutLayout(fiche))
      }),
      RUNS,
    )
  })

  it('is read the same in any white space, and written back the same but for it', () => {
    fc.assert(
      fc.property(readable, fc.infiniteStream(fc.nat(11)), (fiche, choices) => {
        const text = respaced(renderFiche(fiche), choices)
        const { fiche: again } = parsed(text)
        expect(withoutLayout(again)).toEqual(withoutLayout(fiche))
        expect(normaliseWhitespace(renderFiche(again))).toBe(normaliseWhitespace(text))
      }),
      RUNS,
    )
  })

  it('is read the same from Windows-1252 bytes', () => {
    fc.assert(
      fc.property(readable, (fiche) => {
        const text = renderFiche(fiche).normalize('NFC')
        expect(decodeFiche(encodeWindows1252(`${text}é`))).toEqual({
          ok: true,
          text: `${text}é`,
          encoding: 'windows-1252',
        })
      }),
      RUNS,
    )
  })
})

describe('a fiche that holds what the format cannot keep', () => {
  const wild = arbitraryFiche({ isWild: true })

  it('is read back the same unless its unreadable parts are named', () => {
    fc.assert(
      fc.property(wild, (fiche) => {
        fc.pre(unreadableParts(fiche).length === 0)
        expect(withoutLayout(parsed(renderFiche(fiche)).fiche)).toEqual(withoutLayout(fiche))
      }),
      { numRuns: 25 },
    )
  })

  it('keeps every word', () => {
    fc.assert(
      fc.property(wild, (fiche) => {
        const text = renderFiche(fiche)
        const result = parseFiche(text)
        fc.pre(result.ok)
        expect(contentWords(renderFiche(result.fiche)).sort()).toEqual(contentWords(text).sort())
      }),
      RUNS,
    )
  })
})

describe('any text', () => {
  it('loses no word between headings in any order', () => {
    const line = fc.constantFrom(
      ...[
        'Categorie',
        'Doelen:',
        'DOELGROEP',
        'Beschrijving',
        'Deze praktijk in',
        'Beleidsdomeinen',
      ],
      ...[
        'Gent',
        'Sint- Niklaas',
        'Wieze',
        'Staat jouw praktijk niet in de databank? Vul de fiche in.',
      ],
      ...[
        '',
        '',
        ' • Samen sterk',
        '- nog iets',
        '  * dieper',
        '\to\tonder',
        '•',
        '  ingesprongen',
        'Nieuw: Dit.',
      ],
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, isResolving) => {
        const text = lines.join('\n')
        const isKnownCity = (name: string) => isResolving && /^(Gent|Sint- Niklaas)$/.test(name)
        const result = parseFiche(text, { isKnownCity })
        fc.pre(result.ok)
        const kept = renderFiche(result.fiche)
        const report = result.warnings.map(({ message }) => message).join('\n')
        for (const word of new Set(contentWords(text))) {
          const count = contentWords(kept).filter((other) => other === word).length
          const expected = contentWords(text).filter((other) => other === word).length
          expect(`${word} ${count >= expected || report.includes(word)}`).toBe(`${word} true`)
        }
      }),
      { numRuns: 700 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(typeof parseFiche(text).ok).toBe('boolean')
        expect(typeof parseFiche(`Categorie\n${text}`).ok).toBe('boolean')
      }),
      RUNS,
    )
  })
})

/** Words but for those of the headings, which are layout. */
const contentWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
    (word) =>
      !/^(o|categorie|doelen|doelgroep|beschrijving|deze|praktijk|in|beleidsdomeinen)$/i.test(word),
  )
