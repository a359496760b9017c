import type { Payload } from 'payload'

import { API_CLIENTS } from '../../../collections/slugs'
import type { ApiClient } from '../../payload-types'
import { inTransaction } from '../inTransaction'
import type { ClientWithKey } from './rotateKey'

/** Makes a key for a website, at the command line. */
export const createClient = (
  { payload }: { payload: Payload },
  data: Pick<ApiClient, 'expiresAt' | 'name' | 'scope'>,
): Promise<ClientWithKey> =>
  inTransaction({ payload }, async (req) => {
    const client = await payload.create({
      collection: API_CLIENTS,
      data,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return client as ClientWithKey
  })
