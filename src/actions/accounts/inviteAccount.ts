import type { Payload, PayloadRequest } from 'payload'
import { Forbidden } from 'payload'

import { isAdmin } from '../../../access/roles'
import type { Role } from '../../../access/roles'
import { CITIES, USERS } from '../../../collections/slugs'
import { isInvited } from '../../domain/accounts/passwordLink'
import { say } from '../../i18n'
import type { User } from '../../payload-types'
import { recordAudit } from '../audit/recordAudit'
import { inTransaction } from '../inTransaction'
import { invalidInput } from '../invalidInput'
import { RefusedError } from '../refusedError'
import { createSecret } from '../secret'
import { nameFromEmail } from './nameFromEmail'
import { queuePasswordLink } from './queuePasswordLink'

export type Invitation = {
  /** Id of the contributor's city. */
  city?: string | undefined
  email: string
  /** Made from the address when it is left out. */
  name?: string | undefined
  role: Role
}

/** @param req of an administrator; left out by the command line */
type Scope = { payload: Payload; req?: PayloadRequest | undefined }

/**
 * Invites somebody: an account that nobody can log in to yet, and a mail with a link to set a password.
 * Who was invited before and did not come yet is invited again, with what is given now; the earlier
 * link no longer works.
 *
 * @throws 403 unless an administrator asks; {@link RefusedError} 409 when the account is in use or
 *   suspended; a validation error with the path of a bad field
 */
export const inviteAccount = async (
  { payload, req }: Scope,
  { city, email: given, name, role }: Invitation,
): Promise<User> => {
  if (req && !isAdmin(req.user)) throw new Forbidden(req.t)
  const email = given.trim().toLowerCase()
  return inTransaction({ payload, req }, async (tx) => {
    const known = await payload.db.findOne<User>({
      collection: USERS,
      req: tx,
      where: { email: { equals: email } },
    })
    if (known && (known.suspended || !isInvited(known))) {
      throw new RefusedError(say(req, 'error.account_exists', { email }), 'account_exists', 409)
    }
    if (city) await requireCity(city, tx)
    const data = {
      city: city ?? null,
      invitedAt: new Date().toISOString(),
      invitedBy: req?.user ? String(req.user.id) : null,
      passwordLinkExpiresAt: null,
      passwordLinkHash: null,
      role,
    }
    const options = { collection: USERS, depth: 0, req: tx } as const
    const account = known
      ? await payload.update({
          ...options,
          id: known.id,
          overrideAccess: true,
          data: { ...data, ...(name?.trim() && { name: name.trim() }) },
        })
      : await payload.create({
          ...options,
          overrideAccess: true,
          data: {
            ...data,
            email,
            name: name?.trim() || nameFromEmail(email),
            // Nobody knows it: the link of the mail sets another one.
            password: createSecret(),
          },
        })
    await recordAudit(
      { payload, req: tx },
      {
        action: 'user.invite',
        city,
        entity: USERS,
        entityId: account.id,
        entityTitle: account.name,
        to: role,
      },
    )
    await queuePasswordLink({ payload, req: tx }, { email, purpose: 'invite' })
    return account
  })
}

/** Payload takes any id for one: MongoDB would keep it. */
const requireCity = async (id: string, req: PayloadRequest): Promise<void> => {
  const { totalDocs } = await req.payload.count({
    collection: CITIES,
    overrideAccess: true,
    req,
    where: { id: { equals: id } },
  })
  if (totalDocs > 0) return
  throw invalidInput(req, USERS, [{ message: say(req, 'error.broken_reference'), path: 'city' }])
}
