import type { CollectionBeforeChangeHook } from 'payload'

import { cityOf } from '../../access/roles'
import type { User } from '../../src/payload-types'

/**
 * Ends the sessions of an account that gets another role, another city or is suspended. Administrators
 * who change themselves stay logged in where they are.
 */
export const endSessions: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const before = originalDoc as User
  const after = { ...before, ...(data as Partial<User>) }
  const isSuspended = Boolean(after.suspended)
  const isSame =
    before.role === after.role &&
    cityOf(before) === cityOf(after) &&
    Boolean(before.suspended) === isSuspended
  if (isSame) return data
  const own = !isSuspended && req.user?.id === before.id ? sessionOf(req.user) : undefined
  return { ...data, sessions: (before.sessions ?? []).filter(({ id }) => id === own) }
}

/** Payload's strategy adds the id of the session that a request came in with. */
const sessionOf = (user: object): unknown => ('_sid' in user ? user._sid : undefined)
