import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { invalidInput } from '../invalidInput'
import { submitterOf } from './recipients'
import { newRemarks } from './remark'
import type { NewRemark } from './remark'
import { isOpen } from './remarks'
import { takeStep } from './step'
import type { Scope } from './types'
import { NOT_SCHEDULED } from './unschedule'

/**
 * Staff sends a submission back: the city can edit again.
 *
 * @param remarks what to improve, beside the remarks that are open
 * @throws 400 when no remark says what to improve
 */
export const requestChanges = (
  scope: Scope,
  { id, remarks = [] }: { id: string; remarks?: NewRemark[] | undefined },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'request_changes', id }, async ({ review, scope: tx }) => {
    const written = remarks.map((each, index) => ({ ...each, at: `remarks.${index}.` }))
    const all = [...(review.remarks ?? []), ...newRemarks(tx, review, written)]
    if (!all.some(isOpen)) {
      throw invalidInput(tx.req, REVIEW_REQUESTS, [
        { message: say(tx.req, 'review.remark_missing'), path: 'remarks' },
      ])
    }
    return {
      changes: { remarks: all, ...NOT_SCHEDULED },
      details: { remarks: all.filter(isOpen).length },
      notices: [{ kind: 'changes_requested', recipients: await submitterOf(tx, review) }],
    }
  })
