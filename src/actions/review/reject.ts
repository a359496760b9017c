import type { ReviewRequest } from '../../payload-types'
import { decidedBy } from './decided'
import { submitterOf } from './recipients'
import { takeStep } from './step'
import type { Scope } from './types'
import { NOT_SCHEDULED } from './unschedule'

/** Staff decides that a submission is not published, and says why. The drafts stay as they are. */
export const reject = (
  scope: Scope,
  { id, reason }: { id: string; reason: string },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'reject', id }, async ({ review, scope: tx }) => ({
    changes: { ...decidedBy(tx), reason, ...NOT_SCHEDULED },
    notices: [{ kind: 'rejected', recipients: await submitterOf(tx, review) }],
  }))
