import type { PayloadRequest } from 'payload'

import { IMPLEMENTATIONS, MEDIA, PRACTICES } from '../collections/slugs'
import { ownCities } from './ownCities'

const OWNER = { [IMPLEMENTATIONS]: 'city', [MEDIA]: 'city', [PRACTICES]: 'owner' } as const

type Owned = keyof typeof OWNER

/** The ids of what a contributor's cities own in one collection. */
export const ownIds = async (collection: Owned, req: PayloadRequest): Promise<string[]> => {
  const cities = await ownCities(req)
  if (cities.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    joins: false as never,
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: { [OWNER[collection]]: { in: cities } },
  })
  return docs.map(({ id }) => id)
}

/** The ids of all that a contributor's cities own: practices, implementations and images. */
export const ownDocuments = async (req: PayloadRequest): Promise<string[]> => {
  const ids: string[] = []
  for (const collection of Object.keys(OWNER)) {
    ids.push(...(await ownIds(collection as Owned, req)))
  }
  return ids
}
