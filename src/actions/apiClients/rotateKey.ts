import type { Payload, PayloadRequest } from 'payload'

import { API_CLIENTS } from '../../../collections/slugs'
import type { ApiClient } from '../../payload-types'
import { inTransaction } from '../inTransaction'

/** In a request's context: the website gets another key (hooks/apiClients/giveKey). */
export const ROTATE = 'rotateApiKey'

/** A website with its key, which is known only now. */
export type ClientWithKey = ApiClient & { key: string }

/**
 * Gives a website another key; the earlier one no longer works.
 *
 * @param scope a request of an administrator; left out by the command line
 * @throws 403 or 404
 */
export const rotateKey = (
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  id: string,
): Promise<ClientWithKey> =>
  inTransaction({ payload, req }, async (tx) => {
    tx.context[ROTATE] = true
    const client = await payload.update({
      id,
      collection: API_CLIENTS,
      data: {},
      depth: 0,
      overrideAccess: req === undefined,
      req: tx,
    })
    return client as ClientWithKey
  })
