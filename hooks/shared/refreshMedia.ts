import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'

import { IMPLEMENTATIONS, MEDIA, PRACTICES } from '../../collections/slugs'
import type { Implementation } from '../../src/payload-types'
import { idOf, NO_JOINS } from './mainDocument'
import { shownMedia, takeRemembered } from './rememberMedia'

type Changed = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

/** Opens or closes the files of a document that was published, changed, unpublished or binned. */
export const refreshMedia: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await refresh({ id: (doc as { id: string }).id, collection: collection.slug, req })
}

/** The same, after a document was removed for good. */
export const refreshMediaAfterDelete: CollectionAfterDeleteHook = async ({
  id,
  collection,
  req,
}) => {
  await refresh({ id, collection: collection.slug, req })
}

const refresh = async (changed: Changed): Promise<void> => {
  const before = takeRemembered(changed)
  const after = await shownMedia(changed)
  const touched = new Set<string>()
  // A draft that was never shown, and still is not, concerns nobody.
  if (before.isShown) for (const id of before.media) touched.add(id)
  if (after.isShown) for (const id of after.media) touched.add(id)
  if (changed.collection === PRACTICES && before.isShown !== after.isShown) {
    for (const id of await mediaOfImplementations(changed)) touched.add(id)
  }
  for (const id of touched) await setVisibility(id, changed.req)
}

const mediaOfImplementations = async ({ id, req }: Changed): Promise<string[]> => {
  const { docs } = await req.payload.db.find<Implementation>({
    collection: IMPLEMENTATIONS,
    joins: NO_JOINS,
    limit: 0,
    pagination: false,
    req,
    select: { images: true },
    where: { and: [{ practice: { equals: id } }, { _status: { equals: 'published' } }] },
  })
  return docs.flatMap(({ images }) =>
    (images ?? []).map(idOf).filter((media) => media !== undefined),
  )
}

/**
 * A file is readable by visitors when something that they can read shows it. The flag is written
 * even when it stays the same: on MongoDB two transactions that disagree about it then conflict,
 * instead of leaving the answer of whichever saw less.
 */
const setVisibility = async (id: string, req: PayloadRequest): Promise<void> => {
  const isPublic =
    (await exists(PRACTICES, { image: { equals: id } }, req)) ||
    (await exists(
      IMPLEMENTATIONS,
      {
        and: [
          { images: { equals: id } },
          { 'practice._status': { equals: 'published' } },
          { 'practice.deletedAt': { exists: false } },
        ],
      },
      req,
    ))
  await req.payload.db.updateOne({
    id,
    collection: MEDIA,
    data: { isPublic, updatedAt: null },
    req,
    returning: false,
  })
}

const exists = async (collection: CollectionSlug, where: Where, req: PayloadRequest): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection,
    req,
    where: {
      and: [where, { _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
    },
  })
  return totalDocs > 0
}
