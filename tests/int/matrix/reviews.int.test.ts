import { beforeAll, describe, expect, it } from '@jest/globals'

import { may } from '../../../access/table'
import { describeOnEngines } from '../../support/engines'
import type { Cell } from '../../support/matrix/cells'
import { proveCells } from '../../support/matrix/cells'
import type { Asker, People } from '../../support/matrix/people'
import { makePeople } from '../../support/matrix/people'
import { REVIEW_OPERATIONS } from '../../support/matrix/proven'
import { rawStore } from '../../support/matrix/rawStore'
import type { RawStore } from '../../support/matrix/rawStore'
import { makeSubmissions, ownerSeenBy } from '../../support/matrix/reviewScene'
import type { Submission } from '../../support/matrix/reviewScene'
import { askStep, stateAfter, STEP_DOORS } from '../../support/matrix/stepDoors'
import type { ReviewOperation, StepDoor } from '../../support/matrix/stepDoors'

const collection = 'review-requests'

describeOnEngines('who may take which step of a submission', (engine) => {
  const app = engine.useApp()
  let people: People
  let raw: RawStore
  let submissions: Submission[]

  beforeAll(async () => {
    people = await makePeople(app())
    submissions = await makeSubmissions(app(), people)
    raw = rawStore(app().payload, ['practices', collection, 'notifications', 'payload-jobs'])
    await raw.save()
  })

  const store = {
    read: async () => {
      const rows = await raw.stored('practices', collection)
      return new Map([...rows].map(([id, stored]) => [id, JSON.stringify(stored)]))
    },
    restore: () => raw.restore(),
  }

  const problemAfter =
    (operation: ReviewOperation, { review }: Submission) =>
    async (): Promise<string | undefined> => {
      const expected = stateAfter(operation)
      if (!expected) return undefined
      const stored = await app().payload.db.findOne<{ id: string; state: string }>({
        collection,
        where: { id: { equals: review } },
      })
      return stored?.state === expected ? undefined : `left it ${stored?.state}`
    }

  const cellOf = (
    door: StepDoor,
    operation: ReviewOperation,
    asker: Asker,
    submission: Submission,
  ): Cell => {
    const owner = ownerSeenBy(asker, submission)
    const isAllowed = may({ collection, operation, owner, who: asker.who }) !== 'no'
    return {
      ask: () => askStep(app().payload, { asker, door, operation, submission }),
      expected: isAllowed ? 'written' : 'refused',
      // The submissions are of different documents.
      group: asker.name,
      name: `${asker.name}: ${operation} of ${submission.name} (${owner})`,
      problem: problemAfter(operation, submission),
      writes: [submission.review, submission.practice],
    }
  }

  describe.each(STEP_DOORS)('over %s', (door) => {
    it.each(REVIEW_OPERATIONS)('%s is as the table says', async (operation) => {
      const cells = people.askers
        .filter(({ name }) => door !== 'the Local API' || name !== 'suspended')
        .flatMap((asker) =>
          submissions.map((submission) => cellOf(door, operation, asker, submission)),
        )
      expect(await proveCells(cells, store)).toEqual([])
    })
  })
})
