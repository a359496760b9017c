import type { CollectionSlug, Payload, TypedUser } from 'payload'

import { isLoggedIn, isStaff } from '../../../access/roles'
import { Refusal } from '../refusal'

/** What somebody may do, field by field: it names fields that nobody else sees. */
const PERMISSIONS = /^\/api\/(access|[^/]+\/access(\/[^/]+)?|globals\/[^/]+\/access(\/[^/]+)?)\/?$/i

const OF_DOCUMENT = /^\/api\/([^/]+)\/access\/([^/]+)\/?$/i

const COLLECTION = /^\/api\/[^/]+\/?$/

const isBulk = (method: string, pathname: string): boolean =>
  (method === 'DELETE' || method === 'PATCH') && COLLECTION.test(pathname)

/**
 * Closes what Payload leaves open by default: permissions are told to people who are logged in, those
 * on a document to who may read it, and many documents at once are changed by staff alone.
 *
 * @throws {Refusal} 401, 403 or 404
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
  if (!isLoggedIn(user) || (isForStaff && !isStaff(user))) throw new Refusal(403)
  if (!isStaff(user)) await requireReadable({ pathname, payload, user })
}

/** Payload answers about any document that there is, as if there were nothing to hide in that. */
const requireReadable = async ({
  pathname,
  payload,
  user,
}: {
  pathname: string
  payload: Payload
  user: TypedUser
}): Promise<void> => {
  const [, slug = '', id] = OF_DOCUMENT.exec(pathname) ?? []
  if (id === undefined || !Object.hasOwn(payload.collections, slug)) return
  const document = await payload.findByID({
    id: decodeURIComponent(id),
    collection: slug as CollectionSlug,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    trash: true,
    user,
  })
  if (!document) throw new Refusal(404)
}
