import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { APIError } from 'payload'

import { USERS } from '../../collections/slugs'
import { CAN_LOG_IN, canLogIn } from '../../src/actions/accounts/canLogIn'
import { say } from '../../src/i18n'
import type { User } from '../../src/payload-types'

type Account =
  Partial<Pick<User, 'acceptedAt' | 'invitedAt' | 'role' | 'suspended'>> | null | undefined

/** Who was invited and has no password yet helps nobody. */
const isActiveAdmin = (user: Account): boolean => user?.role === 'admin' && canLogIn(user)

/** Nobody takes the last administrator's role away or suspends them: who would give it back? */
export const keepLastAdmin: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = originalDoc as User
  const after = { ...before, ...(data as Partial<User>) }
  if (operation === 'update' && isActiveAdmin(before) && !isActiveAdmin(after)) {
    await requireAnother(before.id, req)
  }
  return data
}

/** Nobody deletes the last administrator. */
export const keepLastAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.db.findOne<User>({
    collection: USERS,
    req,
    where: { id: { equals: id } },
  })
  if (isActiveAdmin(user)) await requireAnother(String(id), req)
}

/** @throws {APIError} 409 when nobody would be left */
const requireAnother = async (id: string, req: PayloadRequest): Promise<void> => {
  // Payload changes many at once side by side, in one transaction.
  const leaving = (req.context.leavingAdmins ??= new Set<string>()) as Set<string>
  leaving.add(id)
  const { docs } = await req.payload.db.find<User>({
    collection: USERS,
    limit: 1,
    pagination: false,
    req,
    sort: 'id',
    where: {
      and: [{ role: { equals: 'admin' } }, CAN_LOG_IN, { id: { not_in: [...leaving] } }],
    },
  })
  const [other] = docs
  if (!other) throw new APIError(say(req, 'error.last_admin'), 409, { code: 'last_admin' }, true)
  // On MongoDB two administrators who demote each other at once write different documents. Touching
  // who stays makes the one meet the other.
  await req.payload.db.updateOne({
    id: other.id,
    collection: USERS,
    data: { updatedAt: new Date().toISOString() },
    req,
    returning: false,
  })
}
