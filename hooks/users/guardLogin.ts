import type { CollectionBeforeLoginHook, CollectionBeforeOperationHook } from 'payload'
import { APIError, AuthenticationError } from 'payload'

import { cityOf } from '../../access/roles'
import { USERS } from '../../collections/slugs'
import { isPasswordOf } from '../../src/actions/accounts/passwordHash'
import { DatabaseBusyError } from '../../src/errors'
import { say } from '../../src/i18n'
import type { User } from '../../src/payload-types'

/**
 * Makes a login with an unknown address as much work as one with a wrong password: Payload hashes
 * nothing for it, and the difference could be measured.
 */
export const evenOutLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  req.context.isLogin = true
  const { email, password } = ((args as { data?: unknown }).data ?? {}) as Record<string, unknown>
  // Payload refuses these before it looks for anybody.
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  const { totalDocs } = await req.payload.count({
    collection: USERS,
    overrideAccess: true,
    req,
    where: { email: { equals: email.toLowerCase().trim() } },
  })
  if (totalDocs === 0) await isPasswordOf(password)
  return args
}

/**
 * Lets nobody in who is suspended, and nobody whose account was changed since their password was
 * looked at: Payload writes the whole account back as it was then.
 */
export const refuseLogin: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  // Without `req`: inside this transaction stands what Payload has just written.
  const stored = await req.payload.findByID({
    id: user.id,
    collection: USERS,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    showHiddenFields: true,
  })
  if (!stored || (req.context.isLogin && stored.hash !== user.hash)) {
    throw new AuthenticationError(req.t)
  }
  if (stored.suspended) {
    throw new APIError(
      say(req, 'error.account_suspended'),
      403,
      { code: 'account_suspended' },
      true,
    )
  }
  if (stored.role !== user.role || cityOf(stored) !== cityOf(user)) throw new DatabaseBusyError()
  if (Boolean(stored.suspended) !== Boolean(user.suspended)) throw new DatabaseBusyError()
  // A link that was used or replaced meanwhile would come back.
  if ((stored.passwordLinkHash ?? null) !== (user.passwordLinkHash ?? null)) {
    throw new DatabaseBusyError()
  }
  return user
}
