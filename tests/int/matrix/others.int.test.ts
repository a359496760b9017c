import { beforeAll, describe, expect, it } from '@jest/globals'

import { may } from '../../../access/table'
import { describeOnEngines } from '../../support/engines'
import type { Case } from '../../support/matrix/cases'
import type { Cell, Store } from '../../support/matrix/cells'
import { proveCells } from '../../support/matrix/cells'
import type { Asker, People } from '../../support/matrix/people'
import { makePeople } from '../../support/matrix/people'
import { makePlainCases } from '../../support/matrix/plainCases'
import { plainGraphql, plainLocal, plainRest } from '../../support/matrix/plainDoors'
import type { PlainDoor } from '../../support/matrix/plainDoors'
import { PLAIN } from '../../support/matrix/proven'
import { rawStore } from '../../support/matrix/rawStore'
import type { RawStore } from '../../support/matrix/rawStore'

const DOORS = ['REST', 'GraphQL', 'the Local API'] as const

type DoorName = (typeof DOORS)[number]

const NOT_IN_GRAPHQL = /^(audit-head|notifications|payload-)/

const READS = /^read/

/** These ask for a field that is dropped in silence from what somebody else may change. */
const FIELD_ONLY = /^change/

/** What a door does not have, it refuses to everybody. */
const isServed = (door: DoorName, collection: string, operation: string): boolean => {
  if (door !== 'GraphQL') return true
  if (NOT_IN_GRAPHQL.test(collection)) return false
  // A new key is shown once, over REST: GraphQL reads them and no more.
  return collection !== 'api-clients' || operation === 'read'
}

/** Nobody writes to the log, so there is nothing to put back. */
const UNTOUCHED = ['audit-log', 'audit-head']

describeOnEngines('who may do what with everything around the practices', (engine) => {
  const app = engine.useApp()
  let people: People
  let raw: RawStore
  let cases: Case[]

  beforeAll(async () => {
    people = await makePeople(app())
    cases = await makePlainCases(app().payload, people)
    const touched = Object.keys(PLAIN).filter((collection) => !UNTOUCHED.includes(collection))
    raw = rawStore(app().payload, touched)
    await raw.save()
  })

  /** That a key was used and when something was saved last say nothing of what was written. */
  const storeOf = (collection: string): Store => ({
    read: async () => {
      const rows = [...(await raw.stored(collection))]
      return new Map(
        rows.map(([id, stored]) => [
          id,
          JSON.stringify(stored).replace(
            /\\"(last_?used_?at|updated_?at)\\":(\\".*?\\"|null)/gi,
            '',
          ),
        ]),
      )
    },
    restore: () => raw.restore(),
  })

  const cellOf = (
    ask: PlainDoor,
    door: DoorName,
    { asker, given, operation }: { asker: Asker; given: Case; operation: string },
  ): Cell => {
    const { collection, data, id, name, ownerFor, row, state, version } = given
    const verdictOf = (asked: string) =>
      may({
        collection,
        operation: asked,
        owner: ownerFor(asker),
        who: asker.who,
        ...(state && { state }),
      })
    const isAllowed = isServed(door, collection, operation) && verdictOf(operation) !== 'no'
    const isDropped = FIELD_ONLY.test(operation) && verdictOf('update') !== 'no'
    return {
      ask: () => ask({ asker, collection, data: data[operation]?.(), id, operation, version }),
      expected: isAllowed
        ? READS.test(operation)
          ? 'read'
          : 'written'
        : isDropped
          ? 'kept'
          : 'refused',
      name: `${asker.name}: ${operation} of ${name}`,
      writes: [row ?? String(id)],
    }
  }

  describe.each(DOORS)('over %s', (door) => {
    const doorOf = (): PlainDoor =>
      ({ GraphQL: plainGraphql, REST: plainRest, 'the Local API': plainLocal(app().payload) })[door]
    // Over REST a preference has its key as address, and there is no other than one's own:
    // tests/int/frameworkCollections asks for those.
    const asked = Object.keys(PLAIN).filter(
      (collection) => door !== 'REST' || collection !== 'payload-preferences',
    )

    it.each(asked)('%s are as the table says', async (collection) => {
      const askers = people.askers.filter(
        ({ name }) => door !== 'the Local API' || name !== 'suspended',
      )
      const cells = cases
        .filter((given) => given.collection === collection)
        .flatMap((given) =>
          askers.flatMap((asker) =>
            PLAIN[collection]!.map((operation) =>
              cellOf(doorOf(), door, { asker, given, operation }),
            ),
          ),
        )
      expect(cells.length).toBeGreaterThan(0)
      expect(await proveCells(cells, storeOf(collection))).toEqual([])
    })
  })
})
