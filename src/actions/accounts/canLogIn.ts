import type { Where } from 'payload'

import { isInvited } from '../../domain/accounts/passwordLink'
import type { User } from '../../payload-types'

type Account = Partial<Pick<User, 'acceptedAt' | 'invitedAt' | 'suspended'>>

/**
 * Whether somebody logs in to an account: it is not suspended, and its invitation was accepted. Until
 * then nobody knows who reads its mails.
 *
 * @param account as the database holds it: the API does not show when it was invited
 */
export const canLogIn = (account: Account): boolean => !account.suspended && !isInvited(account)

/** The same, for a query. */
export const CAN_LOG_IN: Where = {
  and: [
    { suspended: { not_equals: true } },
    { or: [{ invitedAt: { exists: false } }, { acceptedAt: { exists: true } }] },
  ],
}
