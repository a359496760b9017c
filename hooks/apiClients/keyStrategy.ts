import type { AuthStrategy } from 'payload'

import { API_CLIENTS } from '../../collections/slugs'
import { findClient } from '../../src/actions/apiClients/findClient'

/**
 * Recognises a website by its key. It is no account: it has no role, no session and no password, and
 * the admin lets it in nowhere.
 */
export const keyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const client = await findClient(payload, headers)
    if (!client) return { user: null }
    const { id, name, scope } = client
    // Payload's type knows accounts alone.
    return { user: { id, name, collection: API_CLIENTS, scope } as never }
  },
}
