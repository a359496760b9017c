import type { PayloadRequest } from 'payload'

import { CITIES } from '../collections/slugs'
import { followMergers } from '../src/domain/access/mergedCities'
import type { OwnCities } from '../src/domain/access/mergedCities'
import type { City } from '../src/payload-types'
import { cityOf, isContributor } from './roles'

const KEY = 'ownCities'

/**
 * The cities that a contributor writes for: their own, or what became of it, and all that merged
 * into that. Nobody else has any. One query a request.
 */
export const ownCities = async (req: PayloadRequest): Promise<string[]> =>
  (await find(req))?.all ?? []

/** The city that a contributor's new entries belong to. */
export const homeCity = async (req: PayloadRequest): Promise<string | undefined> =>
  (await find(req))?.home

/** A city and all that became one with it: whoever works for one of them writes for all. */
export const citiesTogether = async (city: string, req: PayloadRequest): Promise<string[]> =>
  (await load(city, req)).all

const find = async (req: PayloadRequest): Promise<OwnCities | undefined> => {
  const city = isContributor(req.user) ? cityOf(req.user) : undefined
  if (city === undefined) return undefined
  const known = req.context[KEY] as { city: string; own: Promise<OwnCities> } | undefined
  if (known?.city === city) return known.own
  const own = load(city, req)
  req.context[KEY] = { city, own }
  return own
}

const load = async (city: string, req: PayloadRequest): Promise<OwnCities> => {
  const { docs } = await req.payload.db.find<City>({
    collection: CITIES,
    limit: 0,
    pagination: false,
    req,
    select: { replacedBy: true },
    where: { replacedBy: { exists: true } },
  })
  return followMergers(
    city,
    docs.flatMap(({ id, replacedBy }) => {
      const successor = replacedBy && typeof replacedBy === 'object' ? replacedBy.id : replacedBy
      return successor ? [{ city: id, replacedBy: successor }] : []
    }),
  )
}
