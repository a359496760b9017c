import type { PayloadRequest } from 'payload'
import { NotFound } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { invalidInput } from '../invalidInput'
import type { Remark, Scope } from './types'

/**
 * All remarks of a submission, with one of them changed.
 *
 * @throws 404 when it has no such remark
 */
export const withRemark = (
  { req }: Scope,
  review: ReviewRequest,
  remarkId: string,
  change: (remark: Remark) => Remark,
): Remark[] => {
  const remarks = review.remarks ?? []
  if (!remarks.some(({ id }) => id === remarkId)) throw new NotFound(req.t)
  return remarks.map((each) => (each.id === remarkId ? change(each) : each))
}

/** Remarks and answers of one submission together: it is one document of the database. */
const MOST_WRITTEN = 500

/** @throws 400 when a submission cannot hold that many more */
export const assertRoom = (req: PayloadRequest, review: ReviewRequest, more: number): void => {
  const remarks = review.remarks ?? []
  const answers = remarks.flatMap((each) => each.answers ?? [])
  if (remarks.length + answers.length + more <= MOST_WRITTEN) return
  throw invalidInput(req, REVIEW_REQUESTS, [
    { message: say(req, 'review.remark_many'), path: 'text' },
  ])
}

/** Whether nobody has closed a remark. */
export const isOpen = ({ resolvedAt }: Remark): boolean => !resolvedAt
