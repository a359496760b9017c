import { describe, expect, it } from '@jest/globals'

import { describeOnEngines } from '../engines'
import { CHANGES } from './doors'
import { proveChange } from './prove'
import type { Moderated } from './scene'
import { DOORS, useMatrix } from './useMatrix'

/** GraphQL has no operation for many documents at once. */
const BULK = new Set<string>(['purgeMany', 'updateMany'])

/**
 * Every change of a collection, asked by everybody of every document in every state over each door.
 * What a cell should answer is what access/table.ts says.
 */
export const describeChanges = (collection: Moderated): void => {
  describeOnEngines(`who may change ${collection}`, (engine) => {
    const use = useMatrix(engine, collection)

    describe.each(DOORS)('over %s', (name) => {
      const changes = CHANGES.filter((change) => name !== 'GraphQL' || !BULK.has(change))

      it.each(changes)(
        '%s is as the table says, and what is refused changes nothing',
        async (change) => {
          const { door: doorOf, matrix } = use()
          const door = doorOf(name)
          const problems: string[] = []
          for (const asker of matrix.people.askers.filter(door.serves)) {
            problems.push(...(await proveChange(matrix, door, change, asker)).problems)
          }
          expect(problems).toEqual([])
        },
      )
    })
  })
}
