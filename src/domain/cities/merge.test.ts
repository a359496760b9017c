import { describe, expect, it } from '@jest/globals'

import { mergedAliases, mergeFault, unmergedAliases } from './merge'

const from = { id: 'b', name: 'Borsbeek', nis: '11007' }
const into = { aliases: [{ kind: 'merged-1983', name: 'Berchem', nis: null }], id: 'a', name: 'A' }

describe('a merger of cities', () => {
  const after = { a: 'b', b: 'c' } as Record<string, string>
  const successorOf = (id: string) => after[id]

  it.each([
    ['a', 'a', 'self'],
    ['c', 'a', 'cycle'],
    ['c', 'b', 'cycle'],
    ['d', 'a', undefined],
    ['a', 'c', undefined],
  ])('of %s into %s is refused: %s', async (id, target, expected) => {
    expect(await mergeFault({ id, target }, successorOf)).toBe(expected)
  })

  it('ends where others already go round in a circle', async () => {
    const round = { x: 'y', y: 'x' } as Record<string, string>
    expect(await mergeFault({ id: 'z', target: 'x' }, (id) => round[id])).toBeUndefined()
  })

  it('takes the old names along, once', () => {
    const old = { ...from, aliases: [{ kind: 'old', name: 'Borsbeke' }] }
    const aliases = mergedAliases(into, [old], 2025)
    expect(aliases).toEqual([
      { kind: 'merged-1983', name: 'Berchem', nis: null },
      { kind: 'merged-2025', name: 'Borsbeek', nis: '11007' },
      { kind: 'old', name: 'Borsbeke', nis: null },
    ])
    expect(mergedAliases({ ...into, aliases }, [old], 2026)).toEqual(aliases)
  })

  it('gives the old names back when it is undone, and no others', () => {
    const aliases = mergedAliases(into, [from], 2025)
    expect(unmergedAliases({ ...into, aliases }, from)).toEqual(into.aliases)
  })
})
