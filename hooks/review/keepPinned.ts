import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'
import type { PayloadRequest } from 'payload'

import { reviewShowing } from '../../access/shownImages'
import { RefusedError } from '../../src/actions/refusedError'
import { findOpenReview } from '../../src/actions/review/openReview'
import { PUBLISHES_PINNED } from '../../src/actions/review/publishVersion'
import { say } from '../../src/i18n'
import type { ReviewRequest } from '../../src/payload-types'

/**
 * While a document is in a submission, nothing but its approval puts a text of it online, and nobody
 * throws it away: a published text is always one that was read, and no submission loses its document.
 */
export const keepPinned: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { id, deletedAt } = (originalDoc ?? {}) as { deletedAt?: null | string; id?: string }
  if (operation !== 'update' || !id || req.context[PUBLISHES_PINNED] === true) return data
  const isBinned = Boolean(data.deletedAt) && !deletedAt
  if (isBinned || data._status === 'published') await assertNotSubmitted(id, req)
  return data
}

/** The same, for a document that would be removed for good. */
export const keepPinnedOnDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  assertNotSubmitted(String(id), req)

/** The same, for an image that a submitted version shows: it would be published without. */
export const keepPinnedImage: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const review = await reviewShowing(req, id)
  if (review) throw bypassError(review, 'review.image_bypass', req)
}

const assertNotSubmitted = async (id: string, req: PayloadRequest): Promise<void> => {
  const review = await findOpenReview({ payload: req.payload, req }, id)
  if (review) throw bypassError(review, 'review.bypass', req)
}

const bypassError = (
  { id, title }: ReviewRequest,
  key: 'review.bypass' | 'review.image_bypass',
  req: PayloadRequest,
): RefusedError =>
  new RefusedError(say(req, key, { title: title ?? id }), 'in_review', 409, { review: id })
