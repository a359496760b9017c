import type { Payload, PayloadRequest } from 'payload'

import { CITIES } from '../../../collections/slugs'
import type { MergingCity } from '../../domain/cities/merge'
import { RefusedError } from '../refusedError'

/** A city as a merger sees it. */
export type StoredCity = MergingCity & { validTo?: null | string }

/** Every city by id: a merger looks along the whole chain of successors. */
export const findCities = async (
  payload: Payload,
  req: PayloadRequest,
): Promise<Map<string, StoredCity>> => {
  const { docs } = await payload.find({
    collection: CITIES,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { aliases: true, name: true, nis: true, replacedBy: true, validTo: true },
    sort: 'name',
  })
  return new Map(
    docs.map(({ replacedBy, ...city }) => [
      city.id,
      {
        ...city,
        replacedBy: (typeof replacedBy === 'object' ? replacedBy?.id : replacedBy) ?? null,
      },
    ]),
  )
}

/** @throws {RefusedError} naming the code that no city has */
export const cityWithNis = (cities: Map<string, StoredCity>, nis: string): StoredCity => {
  for (const city of cities.values()) if (city.nis === nis.trim()) return city
  throw new RefusedError(`Er is geen stad of gemeente met NIS-code "${nis}".`, 'unknown_city')
}

/** `Antwerpen (11002)`. */
export const nameOf = ({ name, nis }: MergingCity): string => (nis ? `${name} (${nis})` : name)
