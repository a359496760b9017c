import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'

import { describe, expect, it } from '@jest/globals'

import { globals } from '../collections/globals'
import { createConfig } from '../src/createConfig'
import { loadEnv } from '../src/env'
import { PROVEN } from '../tests/support/matrix/proven'
import type { Row } from './table'
import { may, STATES, TABLE, WHO } from './table'

const VERDICTS = ['draft', 'no', 'published', 'yes']

const nameOf = ({ collection, operation }: Row): string => `${collection} ${operation}`

/** Whatever stands in a cell: a verdict, or verdicts by state or by owner. */
const partsOf = (cell: unknown): [string, string][] =>
  typeof cell === 'string'
    ? [['', cell]]
    : Object.entries(cell as object).flatMap(([key, value]) =>
        partsOf(value).map(([inner, verdict]): [string, string] => [inner || key, verdict]),
      )

describe('the table of who may do what', () => {
  it('has each row once', () => {
    const names = TABLE.map(nameOf)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('has nothing that the matrix does not ask the product for, and the other way round', () => {
    expect(TABLE.map(nameOf).sort()).toEqual([...PROVEN].sort())
  })

  it('has each collection and global of the product, and those that the framework adds', async () => {
    const settings = loadEnv({
      DATA_DIR: tmpdir(),
      NODE_ENV: 'test',
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    })
    const { collections } = await createConfig(settings)
    const slugs = [...collections, ...globals].map(({ slug }) => slug)
    expect([...new Set(TABLE.map(({ collection }) => collection))].sort()).toEqual(slugs.sort())
  })

  it('says what each may who is there, of states and in words that are known', () => {
    for (const row of TABLE) {
      for (const who of WHO) {
        for (const [key, verdict] of partsOf(row[who])) {
          expect(['', 'others', 'own', ...STATES]).toContain(key)
          expect(VERDICTS).toContain(verdict)
        }
      }
    }
  })

  it('refuses what it does not name', () => {
    expect(may({ collection: 'practices', operation: 'unlock', who: 'admin' })).toBe('no')
    expect(may({ collection: 'geen', operation: 'read', who: 'admin' })).toBe('no')
    const update = { collection: 'practices', operation: 'update', who: 'contributor' } as const
    expect(may({ ...update, owner: 'merged', state: 'draft' })).toBe('draft')
    expect(may({ ...update, owner: 'vvsg', state: 'draft' })).toBe('no')
    expect(may({ ...update, owner: 'own' })).toBe('no')
  })
})
