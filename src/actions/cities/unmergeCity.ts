import type { Payload, PayloadRequest } from 'payload'

import { CITIES } from '../../../collections/slugs'
import { unmergedAliases } from '../../domain/cities/merge'
import type { City } from '../../payload-types'
import { inTransaction } from '../inTransaction'
import { RefusedError } from '../refusedError'
import { cityWithNis, findCities, nameOf } from './findCities'
import type { StoredCity } from './findCities'

export type UnmergeReport = {
  from: { name: string; nis: string }
  name: string
  nis: string
}

/**
 * Makes a municipality stand on its own again, which a merger was entered for by mistake: it owns its
 * documents, and its names are its own, also where its successor has gone further. Accounts stay where
 * they are: nobody knows any longer which of them came along.
 *
 * @throws {RefusedError} when it has not merged
 */
export const unmergeCity = (
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  { dryRun, nis }: { dryRun: boolean; nis: string },
): Promise<UnmergeReport> =>
  inTransaction({ keep: () => !dryRun, payload, req }, async (tx) => {
    const cities = await findCities(payload, tx)
    const city = cityWithNis(cities, nis)
    const into = city.replacedBy ? cities.get(city.replacedBy) : undefined
    if (!into) throw new RefusedError(`${nameOf(city)} ging nergens in op.`, 'not_merged')
    const update = (id: string, data: Partial<City>) =>
      payload.update({ id, collection: CITIES, data, depth: 0, overrideAccess: true, req: tx })
    await update(city.id, { replacedBy: null, validTo: null })
    for (const successor of chainFrom(into, cities)) {
      await update(successor.id, { aliases: unmergedAliases(successor, city) })
    }
    return {
      from: { name: into.name, nis: into.nis ?? '' },
      name: city.name,
      nis: city.nis ?? '',
    }
  })

/** A city and all that it became: a merger hands on the names that came along with earlier ones. */
const chainFrom = (city: StoredCity, cities: ReadonlyMap<string, StoredCity>): StoredCity[] => {
  const chain = new Set<StoredCity>()
  for (let next: StoredCity | undefined = city; next && !chain.has(next);) {
    chain.add(next)
    next = next.replacedBy ? cities.get(next.replacedBy) : undefined
  }
  return [...chain]
}
