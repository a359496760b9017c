import type { PayloadRequest } from 'payload'

import { MEDIA } from '../collections/slugs'
import { findIds } from './findIds'
import { ownCities } from './ownCities'
import { OWNER_FIELD } from './ownerField'

const OWNER = { ...OWNER_FIELD, [MEDIA]: 'city' } as const

type Owned = keyof typeof OWNER

/** The ids of what a contributor's cities own in one collection. */
export const ownIds = async (collection: Owned, req: PayloadRequest): Promise<string[]> => {
  const cities = await ownCities(req)
  if (cities.length === 0) return []
  return findIds({ collection, req, where: { [OWNER[collection]]: { in: cities } } })
}

/** The ids of all that a contributor's cities own: practices, implementations and images. */
export const ownDocuments = async (req: PayloadRequest): Promise<string[]> => {
  const ids: string[] = []
  for (const collection of Object.keys(OWNER)) {
    ids.push(...(await ownIds(collection as Owned, req)))
  }
  return ids
}
