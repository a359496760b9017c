import type { PayloadRequest, TypedUser } from 'payload'

import { USERS } from '../../collections/slugs'

/** Why somebody is told nothing any more. Kept in the row. */
export type Dropped = 'not_readable' | 'recipient_gone' | 'recipient_suspended' | 'unknown_kind'

/**
 * The account that a mail is for, as it is now.
 *
 * @param recipient the id, or the account, or nothing when it was removed
 */
export const findReader = async (
  recipient: unknown,
  req: PayloadRequest,
): Promise<Dropped | TypedUser> => {
  const id =
    recipient && typeof recipient === 'object' && 'id' in recipient ? recipient.id : recipient
  if (typeof id !== 'string') return 'recipient_gone'
  const account = await req.payload.findByID({
    id,
    collection: USERS,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!account) return 'recipient_gone'
  return account.suspended ? 'recipient_suspended' : { ...account, collection: USERS }
}
