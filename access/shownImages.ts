import type { PayloadRequest, Where } from 'payload'

import { IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS } from '../collections/slugs'
import { idOf } from '../src/domain/idOf'
import { LOCKING_STATES } from '../src/domain/review/states'
import type { Media, ReviewRequest } from '../src/payload-types'
import { ownCities } from './ownCities'
import type { Moderated } from './ownerField'

/** Where a document names the images that it shows. */
export const IMAGE_FIELD = { [IMPLEMENTATIONS]: 'images', [PRACTICES]: 'image' } as const

const SHOWING = Object.entries(IMAGE_FIELD) as [Moderated, string][]

/**
 * The submission that keeps a city from changing an image: a version that it pinned shows it. What
 * was saved since does not count, and neither does what was sent back.
 */
export const reviewShowing = async (
  req: PayloadRequest,
  image: number | string,
): Promise<ReviewRequest | undefined> => {
  const { docs: reviews } = await req.payload.db.find<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    limit: 0,
    pagination: false,
    req,
    where: { state: { in: [...LOCKING_STATES] } },
  })
  for (const [collection, field] of SHOWING) {
    const pinned = reviews.flatMap((review) =>
      (review.documents ?? []).flatMap(({ entity, versionId }) =>
        entity === collection && versionId ? [{ review, versionId }] : [],
      ),
    )
    if (pinned.length === 0) continue
    const { docs } = await req.payload.db.findVersions({
      collection,
      limit: 1,
      pagination: false,
      req,
      select: { parent: true },
      where: {
        and: [
          { id: { in: pinned.map(({ versionId }) => versionId) } },
          { [`version.${field}`]: { equals: image } },
        ],
      },
    })
    const shown = pinned.find(({ versionId }) => versionId === docs[0]?.id)
    if (shown) return shown.review
  }
  return undefined
}

/** A submission that keeps a city from changing an image of its own. */
export type ImageHold = {
  /** Whether it is a submission of that city. */
  isOwn: boolean
  review: ReviewRequest
}

/** What keeps a contributor from changing an image of their own cities, if a submission does. */
export const holdOn = async (
  req: PayloadRequest,
  { id, city }: Pick<Media, 'city' | 'id'>,
): Promise<ImageHold | undefined> => {
  const own = await ownCities(req)
  if (!own.includes(idOf(city) ?? '')) return undefined
  const review = await reviewShowing(req, id)
  return review && { isOwn: own.includes(idOf(review.city) ?? ''), review }
}

/**
 * Whether a text that VVSG approved shows an image, hidden though it may be for now: below a practice
 * that was taken offline, or in the bin. It comes back as it was, and nobody reads it again.
 */
export const isInApproved = async (
  req: PayloadRequest,
  image: number | string,
): Promise<boolean> => {
  for (const [collection, field] of SHOWING) {
    const where: Where = {
      and: [{ [field]: { equals: image } }, { _status: { equals: 'published' } }],
    }
    if ((await req.payload.db.count({ collection, req, where })).totalDocs > 0) return true
  }
  return false
}
