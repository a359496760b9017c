import type { FieldAccess, PayloadRequest } from 'payload'

import { idOf } from '../src/domain/idOf'
import { ownCities } from './ownCities'
import { isContributor, isLoggedIn, isStaff } from './roles'

/**
 * How often a document was saved counts its drafts too: only who may read those may know it, which
 * hooks/shared/hideRevision sees to. A filter or an order, which come without a document, are for
 * staff. The form asks with what is in it (`data`): without an answer it would not send it back.
 */
export const staffOrOneDocument: FieldAccess = ({ data, doc, req }) =>
  isStaff(req.user) || (Boolean(doc ?? data) && isLoggedIn(req.user))

/** Whether somebody may read the drafts of a document: staff, and the city that owns it. */
export const mayReadDrafts = async (document: unknown, req: PayloadRequest): Promise<boolean> => {
  if (isStaff(req.user)) return true
  if (!isContributor(req.user)) return false
  const { city, owner } = (document ?? {}) as { city?: unknown; owner?: unknown }
  const id = idOf(city) ?? idOf(owner)
  return id !== undefined && (await ownCities(req)).includes(id)
}
