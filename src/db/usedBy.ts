import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { OWNER_FIELD } from '../../access/ownerField'
import type { Moderated } from '../../access/ownerField'
import { IMAGE_FIELD } from '../../access/shownImages'
import { MEDIA } from '../../collections/slugs'

/** Where Payload keeps which migrations ran. SQLite's own one has the same name. */
const MIGRATIONS = 'payload-migrations'
const NAME = '20261127_183000_media_used_by'

type Shown = { _id: { city: unknown; media: unknown } }

/**
 * Shares each image with the cities whose documents show it, former versions included, where an older
 * version of the product saved them. Once for each database; two processes that start together both do
 * it, and add nothing twice. On SQLite a migration does the same.
 */
export const shareOlderImages = async (adapter: MongooseAdapter): Promise<void> => {
  const where = { name: { equals: NAME } }
  if ((await adapter.count({ collection: MIGRATIONS, where })).totalDocs > 0) return
  for (const [collection, image] of Object.entries(IMAGE_FIELD) as [Moderated, string][]) {
    const owner = OWNER_FIELD[collection]
    const stored = [
      { image, owner, rows: adapter.collections[collection] },
      { image: `version.${image}`, owner: `version.${owner}`, rows: adapter.versions[collection] },
    ]
    for (const { image: path, owner: city, rows } of stored) {
      for await (const { _id } of rows?.collection.aggregate<Shown>(pairs(path, city)) ?? []) {
        await adapter.collections[MEDIA]?.collection.updateOne(
          { _id: _id.media as never },
          { $addToSet: { usedBy: _id.city } },
        )
      }
    }
  }
  await adapter.create({ collection: MIGRATIONS, data: { batch: 1, name: NAME } })
}

/** Each image with each city that shows it. A list of images is taken apart; one image stays one. */
const pairs = (image: string, city: string): object[] => [
  { $match: { [city]: { $type: 'objectId' } } },
  { $unwind: `$${image}` },
  { $group: { _id: { city: `$${city}`, media: `$${image}` } } },
]
