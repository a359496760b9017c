import { isStaff } from '../../../access/roles'
import { REVIEW_REQUESTS, USERS } from '../../../collections/slugs'
import { say } from '../../i18n'
import type { ReviewRequest, User } from '../../payload-types'
import { canLogIn } from '../accounts/canLogIn'
import { nameAccount } from '../audit/actor'
import { invalidInput } from '../invalidInput'
import { takeStep } from './step'
import type { Scope } from './types'

/**
 * Gives a submission to somebody of VVSG.
 *
 * @param assignee an account of staff that can log in
 */
export const assign = (
  scope: Scope,
  { assignee, id }: { assignee: string; id: string },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'assign', id }, async ({ scope: tx }) => {
    const account = await activeStaffMember(tx, assignee)
    if (!account) {
      throw invalidInput(tx.req, REVIEW_REQUESTS, [
        { message: say(tx.req, 'review.assignee_not_staff'), path: 'assignee' },
      ])
    }
    const isSelf = account.id === String(tx.req.user?.id)
    return {
      changes: { assignee: account.id, assigneeName: nameAccount(account).name },
      details: { assignee: account.id },
      notices: isSelf ? [] : [{ kind: 'assigned', recipients: [account.id] }],
    }
  })

/** An account of staff that can log in, as the database holds it now. */
export const activeStaffMember = async (
  { payload, req }: Scope,
  id: string,
): Promise<undefined | User> => {
  const account = await payload.db.findOne<User>({
    collection: USERS,
    req,
    where: { id: { equals: id } },
  })
  const isActive = account && canLogIn(account) && isStaff({ ...account, collection: USERS })
  return isActive ? account : undefined
}
