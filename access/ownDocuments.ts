import type { PayloadRequest } from 'payload'

import { MEDIA } from '../collections/slugs'
import { OWNER_FIELD } from './moderated'
import type { Moderated } from './moderated'
import { ownCities } from './ownCities'

/** The ids of all that a contributor's cities own: practices, implementations and images. */
export const ownDocuments = async (req: PayloadRequest): Promise<string[]> => {
  const cities = await ownCities(req)
  if (cities.length === 0) return []
  const ids: string[] = []
  const owners = { ...OWNER_FIELD, [MEDIA]: 'city' }
  for (const [collection, field] of Object.entries(owners)) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: collection as typeof MEDIA | Moderated,
      joins: false as never,
      limit: 0,
      pagination: false,
      req,
      select: {},
      where: { [field]: { in: cities } },
    })
    ids.push(...docs.map(({ id }) => id))
  }
  return ids
}
