import type { Payload, PayloadRequest } from 'payload'

import type { LinkPurpose } from '../../domain/accounts/passwordLink'
import { inTransaction } from '../inTransaction'

type Scope = { payload: Payload; req?: PayloadRequest | undefined }

/**
 * Has a link sent by which somebody sets a password (src/jobs/sendPasswordLink). The link is made when
 * the mail is: nothing that is kept until then opens an account.
 *
 * Nobody is looked up here, so this takes the same work whether or not the address has an account.
 *
 * @param email lower case
 */
export const queuePasswordLink = (
  { payload, req }: Scope,
  { email, purpose }: { email: string; purpose: LinkPurpose },
): Promise<void> =>
  inTransaction({ payload, req }, async (tx) => {
    await payload.jobs.queue({
      input: { email, purpose, requestedAt: new Date().toISOString() },
      req: tx,
      task: 'sendPasswordLink',
    })
  })
