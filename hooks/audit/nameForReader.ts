import type { FieldHook } from 'payload'

import { isStaff } from '../../access/roles'

/** How a contributor reads whoever is not from a municipality. */
const STAFF_NAME = 'VVSG'

/**
 * The name that this reader may see: VVSG's staff reads all of them, a contributor reads those of
 * colleagues and `VVSG`, and never an e-mail address. The stored name, which is hashed, stays.
 */
export const nameForReader: FieldHook = ({ overrideAccess, req, siblingData, value }) => {
  if (overrideAccess || isStaff(req.user) || typeof value !== 'string') return value as unknown
  const { actorRole } = siblingData as { actorRole?: null | string }
  if (actorRole === 'admin' || actorRole === 'moderator') return STAFF_NAME
  return value.includes('@') ? '' : value
}
