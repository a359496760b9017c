import { NotFound } from 'payload'

import type { ReviewRequest } from '../../payload-types'
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

/** Whether nobody has closed a remark. */
export const isOpen = ({ resolvedAt }: Remark): boolean => !resolvedAt
