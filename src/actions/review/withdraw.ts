import type { ReviewRequest } from '../../payload-types'
import { decidedBy } from './decided'
import { assigneeOf } from './recipients'
import { takeStep } from './step'
import type { Scope } from './types'
import { NOT_SCHEDULED } from './unschedule'

/** The city takes its submission back and can edit again. */
export const withdraw = (
  scope: Scope,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'withdraw', id }, async ({ review, scope: tx }) => ({
    changes: { ...decidedBy(tx), reason: reason ?? null, ...NOT_SCHEDULED },
    notices: [{ kind: 'withdrawn', recipients: await assigneeOf(tx, review) }],
  }))
