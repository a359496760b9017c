import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { OWNER_FIELD } from '../../access/ownerField'
import type { Moderated } from '../../access/ownerField'
import { IMAGE_FIELD } from '../../access/shownImages'
import { MEDIA } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { Media } from '../../src/payload-types'
import { NO_JOINS } from './mainDocument'
import { idsIn } from './relations'

/**
 * Lets a city see the images of its own documents, drafts included. It keeps seeing them when they
 * are taken out: the versions of the document still show them.
 */
export const shareMedia: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const slug = collection.slug as Moderated
  const before = usesOf(slug, originalDoc as Record<string, unknown> | undefined)
  const after = usesOf(slug, {
    ...(originalDoc as Record<string, unknown> | undefined),
    ...(data as Record<string, unknown>),
  })
  const media =
    before.owner === after.owner
      ? after.media.filter((id) => !before.media.includes(id))
      : after.media
  if (after.owner && media.length > 0) await share(media, after.owner, req)
  return data
}

const usesOf = (
  slug: Moderated,
  document: Record<string, unknown> = {},
): { media: string[]; owner: string | undefined } => ({
  media: idsIn(document[IMAGE_FIELD[slug]]),
  owner: idOf(document[OWNER_FIELD[slug]]),
})

const share = async (ids: string[], city: string, req: PayloadRequest): Promise<void> => {
  const { docs } = await req.payload.db.find<Media>({
    collection: MEDIA,
    joins: NO_JOINS,
    limit: 0,
    pagination: false,
    req,
    select: { usedBy: true },
    where: { id: { in: ids } },
  })
  for (const { id, usedBy } of docs) {
    const cities = idsIn(usedBy ?? [])
    if (cities.includes(city)) continue
    await req.payload.db.updateOne({
      id,
      collection: MEDIA,
      data: { updatedAt: null, usedBy: [...cities, city] },
      req,
      returning: false,
    })
  }
}
