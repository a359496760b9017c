import { idOf } from '../../domain/idOf'
import type { ReviewRequest } from '../../payload-types'
import { decidedBy } from './decided'
import { assertNamed, publishPinned } from './pinned'
import { submitterOf } from './recipients'
import { takeStep } from './step'
import type { Scope } from './types'
import { NOT_SCHEDULED } from './unschedule'

/**
 * Staff puts a submission online, exactly as it was submitted.
 *
 * @param versions ids of all pinned versions, as whoever approves has read them
 */
export const approve = (
  scope: Scope,
  { id, versions }: { id: string; versions: readonly string[] },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'approve', id }, async ({ review, scope: tx }) => {
    await assertNamed(tx, review, versions)
    await publishPinned(tx, review)
    const isOwn = idOf(review.submittedBy) === String(tx.req.user?.id)
    return {
      changes: { ...decidedBy(tx), ...NOT_SCHEDULED },
      ...(isOwn && { details: { ownApproval: true } }),
      notices: [{ kind: 'published', recipients: await submitterOf(tx, review) }],
    }
  })
