import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { requireUser } from './person'
import { takeStep } from './step'
import type { Scope } from './types'

/** Somebody of VVSG starts to read a submission. Of two at once, one does. */
export const claim = (scope: Scope, id: string): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'claim', id }, ({ scope: tx }) => {
    const user = requireUser(tx.req)
    return { changes: { assignee: String(user.id), assigneeName: nameAccount(user).name } }
  })
