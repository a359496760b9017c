import type { Payload, PayloadRequest } from 'payload'

import { CITIES } from '../../../collections/slugs'
import { cityKey } from '../../domain/cityName'
import type { City } from '../../payload-types'

/** What is known of a city when a name or a NIS code is looked up. */
export type KnownCity = Pick<City, 'aliases' | 'id' | 'name' | 'nis' | 'replacedBy'>

/**
 * Looks a city up by its official name, a former name or its NIS code; case, accents, hyphens,
 * spaces and quotes do not count. A city that merged leads to the one that replaced it.
 */
export type CityIndex = (nameOrNis: string) => KnownCity | undefined

/** Reads all cities once: a file, or a command, asks for many. */
export const loadCityIndex = async (payload: Payload, req?: PayloadRequest): Promise<CityIndex> => {
  const { docs } = await payload.find({
    collection: CITIES,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    select: { aliases: true, name: true, nis: true, replacedBy: true },
    ...(req && { req }),
  })
  return createCityIndex(docs)
}

/** @param cities all of them; an official name wins from the same name as a former one */
export const createCityIndex = (cities: KnownCity[]): CityIndex => {
  const byId = new Map(cities.map((city) => [city.id, city]))
  const byKey = new Map<string, KnownCity>()
  const add = (key: string | null | undefined, city: KnownCity): void => {
    if (key && !byKey.has(key)) byKey.set(key, city)
  }
  for (const city of cities) add(cityKey(city.name), city)
  for (const city of cities) add(city.nis, city)
  for (const city of cities) {
    for (const alias of city.aliases ?? []) {
      add(cityKey(alias.name), city)
      add(alias.nis, city)
    }
  }
  return (nameOrNis) => {
    const city = byKey.get(cityKey(nameOrNis)) ?? byKey.get(nameOrNis.trim())
    return city && successor(city, byId)
  }
}

const successor = (city: KnownCity, byId: Map<string, KnownCity>): KnownCity => {
  const seen = new Set<string>()
  let current = city
  while (current.replacedBy && !seen.has(current.id)) {
    seen.add(current.id)
    const { replacedBy } = current
    const next = byId.get(typeof replacedBy === 'object' ? replacedBy.id : replacedBy)
    if (!next) break
    current = next
  }
  return current
}
