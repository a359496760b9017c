import { describe, expect, it, jest } from '@jest/globals'

import { describeOnEngines } from '../engines'
import { CHANGES } from './doors'
import { proveChange } from './proveChange'
import { proveCreate } from './proveCreate'
import { proveReads } from './proveReads'
import type { Moderated } from './scene'
import { DOORS, useMatrix } from './useMatrix'

/** GraphQL has no operation for many documents at once. */
const BULK = new Set<string>(['purgeMany', 'updateMany'])

/**
 * Every operation of a collection, asked by everybody of every document in every state over each
 * door. What a cell should answer is what access/table.ts says.
 */
export const describeMatrix = (collection: Moderated): void => {
  describeOnEngines(`who may do what with ${collection}`, (engine) => {
    // Each test asks hundreds of questions.
    jest.setTimeout(900_000)
    const use = useMatrix(engine, collection)

    describe.each(DOORS)('over %s', (name) => {
      const asked = () => {
        const { door, matrix } = use()
        return { door: door(name), matrix }
      }

      it('shows lists, counts, documents and versions to whom the table says', async () => {
        const { door, matrix } = asked()
        const problems: string[] = []
        for (const asker of matrix.people.askers.filter(door.serves)) {
          problems.push(...(await proveReads(matrix, door, asker)))
        }
        expect(problems).toEqual([])
      })

      it('makes new documents for whom the table says, and of their own city', async () => {
        const { door, matrix } = asked()
        expect(await proveCreate(matrix, door)).toEqual([])
      })

      it.each(CHANGES.filter((change) => name !== 'GraphQL' || !BULK.has(change)))(
        '%s is as the table says, and what is refused changes nothing',
        async (change) => {
          const { door, matrix } = asked()
          expect(await proveChange(matrix, door, change)).toEqual([])
        },
      )
    })
  })
}
