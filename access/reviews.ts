import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { REVIEW_REQUESTS } from '../collections/slugs'
import { LOCKING_STATES, OPEN_STATES } from '../src/domain/review/states'
import type { ReviewRequest } from '../src/payload-types'

const KEY = 'underReview'

/**
 * The ids of the documents that are submitted and not decided yet. One query a request.
 *
 * @param collection of the documents
 */
export const idsUnderReview = async (
  req: PayloadRequest,
  collection: CollectionSlug,
): Promise<string[]> => {
  const reviews = (req.context[KEY] ??= find(req, { state: { in: [...OPEN_STATES] } })) as Promise<
    ReviewRequest[]
  >
  return (await reviews)
    .flatMap(({ documents }) => documents ?? [])
    .filter(({ entity }) => entity === collection)
    .flatMap(({ entityId }) => (entityId ? [entityId] : []))
}

/** Whether a submission keeps the city of a document from changing it now. */
export const isUnderReview = async (req: PayloadRequest, id: number | string): Promise<boolean> => {
  const reviews = await find(req, {
    and: [{ 'documents.entityId': { equals: id } }, { state: { in: [...LOCKING_STATES] } }],
  })
  return reviews.length > 0
}

const find = async (req: PayloadRequest, where: Where): Promise<ReviewRequest[]> => {
  const { docs } = await req.payload.db.find<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    limit: 0,
    pagination: false,
    req,
    select: { documents: true },
    where,
  })
  return docs
}
