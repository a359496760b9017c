import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonical, chain, START, verifyChain } from './chain'
import type { AuditEntry, ChainedRow } from './chain'

const text = fc.string({ maxLength: 8, unit: 'grapheme' })
const optional = fc.option(text)

const entry = fc.record({
  action: text,
  actorId: optional,
  actorName: text,
  actorRole: optional,
  at: text,
  city: optional,
  details: fc.option(fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })),
  entity: optional,
  entityId: optional,
  entityTitle: optional,
  from: optional,
  requestId: optional,
  to: optional,
  versionId: optional,
})

const ROW: AuditEntry = { action: 'practice.publish', actorName: 'An', at: '2026-01-01', seq: 1 }

const FIELDS = [
  'action',
  'actorId',
  'actorName',
  'actorRole',
  'at',
  'city',
  'details',
  'entity',
  'entityId',
  'entityTitle',
  'from',
  'requestId',
  'to',
  'versionId',
] as const

const chained = (entries: Omit<AuditEntry, 'seq'>[]): ChainedRow[] =>
  entries.reduce<ChainedRow[]>((rows, one) => [...rows, chain(one, rows.at(-1) ?? START)], [])

const chains = (minLength: number) => fc.array(entry, { maxLength: 8, minLength }).map(chained)

/** A chain of at least so many rows, and the place of one of them. */
const withPlace = (minLength: number) =>
  chains(minLength).chain((rows) =>
    fc.record({ place: fc.nat({ max: rows.length - 1 }), rows: fc.constant(rows) }),
  )

const at = (rows: ChainedRow[], place: number): ChainedRow => {
  const row = rows[place]
  if (!row) throw new Error(`There is no row ${place}`)
  return row
}

describe('a chain of audit rows', () => {
  it('is whole as it was written, numbered from 1', () => {
    fc.assert(
      fc.property(chains(0), (rows) => {
        const { hash, seq } = rows.at(-1) ?? START
        expect(verifyChain(rows, { hash, seq })).toEqual({ end: { hash, seq } })
        expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1))
      }),
    )
  })

  it('reads the same in any order of keys, with empty values left out', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const pairs = Object.entries({ ...one, seq: 1 }).filter(([, value]) => value !== null)
        const other = Object.fromEntries(pairs.reverse()) as AuditEntry
        expect(canonical(other)).toBe(canonical({ ...one, seq: 1 }))
      }),
    )
    const details = (value: object) => canonical({ ...ROW, details: value })
    expect(details({ a: 1, b: { c: 2, d: 3 } })).toBe(details({ b: { d: 3, c: 2 }, a: 1 }))
    expect(details({ a: 1 })).not.toBe(details({ a: '1' }))
  })

  it('never takes one field for another', () => {
    const swapped = { ...ROW, from: 'b', to: 'a' }
    expect(canonical({ ...ROW, from: 'a', to: 'b' })).not.toBe(canonical(swapped))
  })

  it.each(FIELDS)('names the row whose %s was changed', (field) => {
    fc.assert(
      fc.property(withPlace(1), ({ place, rows }) => {
        const row = at(rows, place)
        const changed = { ...row, [field]: `${JSON.stringify(row[field] ?? null)}!` }
        const seq = row.seq
        expect(verifyChain(rows.with(place, changed))).toEqual({
          fault: { reason: 'changed', seq },
        })
      }),
    )
  })

  it('names the row that follows one that was replaced, hash and all', () => {
    fc.assert(
      fc.property(withPlace(2), entry, ({ place, rows }, other) => {
        const row = at(rows, place)
        const forged = chain(
          { ...other, action: `${row.action}!` },
          { hash: row.previousHash, seq: row.seq - 1 },
        )
        const fault =
          place === rows.length - 1
            ? { reason: 'changed', seq: row.seq }
            : { reason: 'link', seq: row.seq + 1 }
        const end = { hash: at(rows, rows.length - 1).hash, seq: rows.length }
        expect(verifyChain(rows.with(place, forged), end)).toEqual({ fault })
      }),
    )
  })

  it('names the row that is gone, at the end too when the end is known', () => {
    fc.assert(
      fc.property(withPlace(1), ({ place, rows }) => {
        const { hash, seq } = at(rows, rows.length - 1)
        expect(verifyChain(rows.toSpliced(place, 1), { hash, seq })).toEqual({
          fault: { reason: 'missing', seq: place + 1 },
        })
      }),
    )
  })

  it('names the first row that changed places with another', () => {
    fc.assert(
      fc.property(withPlace(2), ({ place, rows }) => {
        const other = (place + 1) % rows.length
        const [first, last] = [Math.min(place, other), Math.max(place, other)]
        const swapped = rows.with(first, at(rows, last)).with(last, at(rows, first))
        expect(verifyChain(swapped)).toEqual({ fault: { reason: 'missing', seq: first + 1 } })
        const renumbered = swapped.map((row, index) => ({ ...row, seq: index + 1 }))
        expect(verifyChain(renumbered)).toEqual({ fault: { reason: 'changed', seq: first + 1 } })
      }),
    )
  })

  it('names a row that has no number', () => {
    const rows = chained([ROW, ROW])
    for (const none of ['x', '3', NaN, null, undefined]) {
      const row = { ...at(rows, 1), seq: none as number }
      expect(verifyChain([...rows, row])).toEqual({ fault: { reason: 'order', seq: none } })
    }
  })

  it('names a row that stands there twice', () => {
    const rows = chained([ROW, ROW, ROW])
    expect(verifyChain(rows.toSpliced(1, 0, at(rows, 0)))).toEqual({
      fault: { reason: 'order', seq: 1 },
    })
  })
})
