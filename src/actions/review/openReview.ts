import type { Payload, PayloadRequest } from 'payload'

import type { ImageHold } from '../../../access/shownImages'
import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { LOCKING_STATES, OPEN_STATES } from '../../domain/review/states'
import { languageOf } from '../../i18n'
import { imageLockedSentence, lockedSentence } from '../../i18n/lockedSentence'
import type { ReviewRequest } from '../../payload-types'
import { RefusedError } from '../refusedError'

type Scope = { payload: Payload; req?: PayloadRequest | undefined }

/** A document of a submission that is under way cannot be changed by its city. */
export class LockedInReviewError extends RefusedError {
  constructor(sentence: string) {
    super(sentence, 'in_review', 409)
    this.name = 'LockedInReviewError'
  }
}

/**
 * The submission of a document that is not decided yet; there is at most one.
 *
 * @param entityId of a practice or an implementation
 */
export const findOpenReview = async (
  { payload, req }: Scope,
  entityId: string,
): Promise<ReviewRequest | undefined> => {
  const { docs } = await payload.db.find<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    limit: 1,
    pagination: false,
    ...(req && { req }),
    sort: '-submittedAt',
    where: {
      and: [{ 'documents.entityId': { equals: entityId } }, { state: { in: [...OPEN_STATES] } }],
    },
  })
  return docs[0]
}

/** Whether a submission keeps its city from changing the documents. */
export const isLocking = ({ state }: Pick<ReviewRequest, 'state'>): boolean =>
  LOCKING_STATES.includes(state)

/**
 * Refuses to go on while a document is under review.
 *
 * @throws {LockedInReviewError} 409, which says since when and by whom it was submitted
 */
export const assertNotLocked = async (scope: Scope, entityId: string): Promise<void> => {
  const review = await findOpenReview(scope, entityId)
  if (review && isLocking(review)) throw lockedError(review, scope.req)
}

/** The refusal of a change to a document of a submission. */
export const lockedError = (
  review: ReviewRequest,
  req: PayloadRequest | undefined,
): LockedInReviewError => new LockedInReviewError(lockedSentence(languageOf(req), review))

/** The refusal of a change to an image that a submission shows. */
export const imageLockedError = (hold: ImageHold, req: PayloadRequest): LockedInReviewError =>
  new LockedInReviewError(imageLockedSentence(languageOf(req), hold))
