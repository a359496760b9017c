import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'

import { IMPLEMENTATIONS, MEDIA, PRACTICES } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { Implementation } from '../../src/payload-types'
import { NO_JOINS } from './mainDocument'
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
  const isSwitched = before.isShown !== after.isShown
  const was = before.isShown ? before.media : []
  const is = after.isShown ? after.media : []
  const touched = new Set([
    ...was.filter((id) => !is.includes(id)),
    ...is.filter((id) => !was.includes(id)),
    ...(isSwitched && changed.collection === PRACTICES
      ? await mediaOfImplementations(changed)
      : []),
  ])
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
 * A file is readable by visitors when something that they can read shows it. `updatedAt` moves even
 * when the answer stays the same: on MongoDB two transactions that disagree then conflict, instead
 * of leaving the answer of whichever saw less.
 */
const setVisibility = async (id: string, req: PayloadRequest): Promise<void> => {
  const isPublic =
    (await exists(PRACTICES, { image: { equals: id } }, req)) ||
    (await exists(
      IMPLEMENTATIONS,
      { and: [{ images: { equals: id } }, { practiceIsPublic: { equals: true } }] },
      req,
    ))
  await req.payload.db.updateOne({
    id,
    collection: MEDIA,
    data: { isPublic, updatedAt: new Date().toISOString() },
    req,
    returning: false,
  })
}

const exists = async (
  collection: CollectionSlug,
  where: Where,
  req: PayloadRequest,
): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection,
    req,
    where: {
      and: [where, { _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
    },
  })
  return totalDocs > 0
}
