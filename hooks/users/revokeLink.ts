import type { CollectionBeforeChangeHook } from 'payload'

import { isInvited } from '../../src/domain/accounts/passwordLink'
import type { User } from '../../src/payload-types'

/**
 * Takes back a link that was sent to set a password, when there is another password, when the account
 * goes to another address or when it is suspended. With a password an invitation is accepted.
 */
export const revokeLink: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update') return data
  const before = originalDoc as User
  const after = { ...before, ...(data as Partial<User>) }
  const hasPassword = Boolean((data as { password?: unknown }).password)
  const isMoved = before.email !== after.email
  const isSuspended = Boolean(after.suspended)
  if (!hasPassword && !isMoved && !isSuspended) return data
  return {
    ...data,
    passwordLinkExpiresAt: null,
    passwordLinkHash: null,
    ...(hasPassword && isInvited(before) && { acceptedAt: new Date().toISOString() }),
  }
}
