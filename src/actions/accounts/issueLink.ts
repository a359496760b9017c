import type { Payload } from 'payload'

import { USERS } from '../../../collections/slugs'
import { decideLink } from '../../domain/accounts/passwordLink'
import type { LinkDecision, LinkPurpose } from '../../domain/accounts/passwordLink'
import type { User } from '../../payload-types'
import { inTransaction } from '../inTransaction'
import { createSecret, hashSecret } from '../secret'

type Issued = LinkDecision & { account: User; token: string }

/**
 * Makes the link by which somebody sets a password. Its hash alone is kept, and takes the place of that
 * of an earlier one.
 *
 * @returns undefined when there is nobody to give one
 */
export const issueLink = (
  { payload }: { payload: Payload },
  { at, email, purpose }: { at: Date; email: string; purpose: LinkPurpose },
): Promise<Issued | undefined> =>
  inTransaction({ payload }, async (req) => {
    const account = await payload.db.findOne<User>({
      collection: USERS,
      req,
      where: { email: { equals: email } },
    })
    const link = account && decideLink(account, { at, purpose }, new Date())
    if (!link) return undefined
    const token = createSecret()
    await payload.db.updateOne({
      id: account.id,
      collection: USERS,
      data: {
        passwordLinkExpiresAt: link.expiresAt.toISOString(),
        passwordLinkHash: hashSecret(token),
      },
      req,
      returning: false,
    })
    return { ...link, account, token }
  })
