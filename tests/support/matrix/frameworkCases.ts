import type { CollectionSlug, Payload } from 'payload'

import { makePractice } from '../content'
import type { Case, Data } from './cases'
import { ofOne, strange } from './cases'
import type { Asker, People } from './people'

/** What Payload adds by itself: rows of each of its collections. */
export const frameworkCases = async (
  payload: Payload,
  { askers, cities }: People,
): Promise<Case[]> => {
  const make = async (collection: string, data: Data): Promise<string> => {
    const { id } = await payload.db.create({ collection: collection as CollectionSlug, data })
    return String(id)
  }
  const named = (name: string): Asker => askers.find((asker) => asker.name === name)!
  const simple = async (collection: string, row: Data, change: Data): Promise<Case> => ({
    collection,
    data: { create: () => row, update: () => change },
    id: await make(collection, row),
    name: `a row of ${collection}`,
    ownerFor: strange,
  })

  const cases = [
    await simple(
      'payload-jobs',
      {
        input: {},
        queue: 'proef',
        taskSlug: 'sendNotification',
        waitUntil: '2099-01-01T00:00:00.000Z',
      },
      { queue: 'anders' },
    ),
    await simple('payload-kv', { data: { proef: 1 }, key: 'proef' }, { data: { proef: 2 } }),
    await simple('payload-migrations', { batch: 99, name: 'proef' }, { batch: 98 }),
  ]
  for (const owner of [named('contributor'), named('moderator')]) {
    const user = { relationTo: 'users', value: String(owner.user?.id) }
    cases.push({
      collection: 'payload-preferences',
      data: {
        create: () => ({ key: 'nieuw', value: { proef: 1 } }),
        update: () => ({ value: { proef: 2 } }),
      },
      id: await make('payload-preferences', { key: 'proef', user, value: { proef: 1 } }),
      name: `a preference of the ${owner.name}`,
      ownerFor: ofOne(owner),
    })
    const city = owner.who === 'contributor' ? cities.gent : cities.other
    const practice = await makePractice(payload, { _status: 'draft', owner: city.id })
    const document = { relationTo: 'practices', value: practice.id }
    cases.push({
      collection: 'payload-locked-documents',
      data: {
        create: () => ({ document }),
        update: () => ({ document, globalSlug: 'site-settings' }),
      },
      id: await make('payload-locked-documents', { document, user }),
      name: `a lock of the ${owner.name}`,
      ownerFor: ofOne(owner),
    })
  }
  return cases
}
