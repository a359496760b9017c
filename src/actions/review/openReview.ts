import type { Payload, PayloadRequest } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { LOCKING_STATES, OPEN_STATES } from '../../domain/review/states'
import { languageOf, message } from '../../i18n'
import type { MessageKey } from '../../i18n'
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
): LockedInReviewError =>
  refusal(review.assigneeName ? 'review.locked_with' : 'review.locked', review, req)

/**
 * The refusal of a change to an image that a submission shows.
 *
 * @param isOwn false when it is another city's, whose people are none of the reader's business
 */
export const imageLockedError = (
  review: ReviewRequest,
  req: PayloadRequest,
  { isOwn }: { isOwn: boolean },
): LockedInReviewError => {
  if (!isOwn) return refusal('review.image_locked_elsewhere', review, req)
  const key = review.assigneeName ? 'review.image_locked_with' : 'review.image_locked'
  return refusal(key, review, req)
}

const refusal = (
  key: MessageKey,
  { assigneeName, submittedAt, submittedByName }: ReviewRequest,
  req: PayloadRequest | undefined,
): LockedInReviewError => {
  const language = languageOf(req)
  return new LockedInReviewError(
    message(language, key, {
      assignee: assigneeName ?? '',
      date: dateIn(language, submittedAt),
      submitter: submittedByName ?? '',
    }),
  )
}

const dateIn = (language: string, date: null | string | undefined): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-BE', {
    dateStyle: 'long',
    timeZone: 'Europe/Brussels',
  }).format(date ? new Date(date) : new Date())
