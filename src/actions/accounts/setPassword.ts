import type { Payload, PayloadRequest } from 'payload'

import { USERS } from '../../../collections/slugs'
import { isInvited } from '../../domain/accounts/passwordLink'
import { say } from '../../i18n'
import type { User } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import type { Actor } from '../audit/actor'
import { inTransaction } from '../inTransaction'
import { RefusedError } from '../refusedError'
import { hashSecret } from '../secret'

/** Tells the hooks of the account whose link was used, for the log. */
export type UsedLink = { actor: Actor; verb: 'accept' | 'password' }

/** The key of {@link UsedLink} in a request's context. */
export const USED_LINK = 'usedPasswordLink'

/**
 * Sets a password with the link of a mail, which is used up by it. Other sessions end.
 *
 * @param scope a request of nobody: who is logged in has nothing to do with it
 * @throws {RefusedError} `link_invalid` when the link is unknown, used, replaced or expired, or its
 *   account suspended: the answer is the same
 * @throws a validation error at `password` when the password is no good; the link still works then
 */
export const setPassword = (
  { payload, req }: { payload: Payload; req: PayloadRequest },
  { password, token }: { password: string; token: string },
): Promise<void> =>
  inTransaction({ payload, req }, async (tx) => {
    const account = await payload.db.findOne<User>({
      collection: USERS,
      req: tx,
      where: {
        and: [
          { passwordLinkHash: { equals: hashSecret(token) } },
          { passwordLinkExpiresAt: { greater_than: new Date().toISOString() } },
          { suspended: { not_equals: true } },
        ],
      },
    })
    if (!account) throw new RefusedError(say(req, 'error.link_invalid'), 'link_invalid')
    const used: UsedLink = {
      actor: nameAccount(account),
      verb: isInvited(account) ? 'accept' : 'password',
    }
    tx.context[USED_LINK] = used
    // Payload ends the sessions, and hooks/users/revokeLink takes the link away.
    await payload.update({
      id: account.id,
      collection: USERS,
      data: { password },
      depth: 0,
      overrideAccess: true,
      req: tx,
    })
  })
