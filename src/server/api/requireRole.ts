import type { Payload } from 'payload'

import { isStaff } from '../../../access/roles'
import { Refusal } from '../refusal'

/** What somebody may do, field by field: it names fields that nobody else sees. */
const PERMISSIONS = /^\/api\/(access|[^/]+\/access(\/[^/]+)?|globals\/[^/]+\/access(\/[^/]+)?)\/?$/i

const COLLECTION = /^\/api\/[^/]+\/?$/

const isBulk = (method: string, pathname: string): boolean =>
  (method === 'DELETE' || method === 'PATCH') && COLLECTION.test(pathname)

/**
 * Closes what Payload leaves open by default: permissions are told to whoever is logged in, and
 * many documents at once are changed by staff alone.
 *
 * @throws {Refusal} 401 or 403
 */
export const requireRole = async (
  { headers, method, url }: Request,
  payload: Payload,
): Promise<void> => {
  const { pathname } = new URL(url)
  const isForStaff = isBulk(method, pathname)
  if (!isForStaff && !PERMISSIONS.test(pathname)) return
  const { user } = await payload.auth({ headers })
  if (!user) throw new Refusal(401)
  if (isForStaff && !isStaff(user)) throw new Refusal(403)
}
