import type { Access } from 'payload'

import { isLoggedIn, isStaff } from './roles'

/**
 * Images and their files: visitors get those of published documents (`isPublic`, which hooks keep),
 * whoever writes here gets all of them. What is in the bin is for staff alone.
 */
export const publicOrLoggedIn: Access = ({ req: { user } }) => {
  if (isStaff(user)) return true
  const notBinned = { deletedAt: { exists: false } }
  return isLoggedIn(user) ? notBinned : { and: [{ isPublic: { equals: true } }, notBinned] }
}
