import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { REVIEW_REQUESTS } from '../collections/slugs'
import { LOCKING_STATES } from '../src/domain/review/states'
import type { ReviewRequest } from '../src/payload-types'

const KEY = 'underReview'

/**
 * The documents that are submitted, each with the version that was. What was sent back is a draft of
 * its city alone. One query a request.
 *
 * @param collection of the documents
 * @returns the id of the version by that of the document
 */
export const underReview = async (
  req: PayloadRequest,
  collection: CollectionSlug,
): Promise<Map<string, string>> => {
  const reviews = (req.context[KEY] ??= find(req, {
    state: { in: [...LOCKING_STATES] },
  })) as Promise<ReviewRequest[]>
  return new Map(
    (await reviews)
      .flatMap(({ documents }) => documents ?? [])
      .flatMap(({ entity, entityId, versionId }) =>
        entity === collection && entityId && versionId ? [[entityId, versionId] as const] : [],
      ),
  )
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
