import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { createKey } from '../../src/actions/apiClients/key'
import { ROTATE } from '../../src/actions/apiClients/rotateKey'
import type { ApiClient } from '../../src/payload-types'

const KEYS = 'newApiKeys'

/** New keys of a request, by the hint and name that nobody else has in it. */
const keysOf = ({ context }: PayloadRequest): Map<string, string> =>
  (context[KEYS] ??= new Map<string, string>()) as Map<string, string>

/** Makes the key of a new client, or another one for a client that asks for that. Its hash is kept. */
export const makeKey: CollectionBeforeChangeHook<ApiClient> = ({ data, operation, req }) => {
  if (operation !== 'create' && req.context[ROTATE] !== true) return data
  const { key, stored } = createKey()
  keysOf(req).set(stored.keyHint, key)
  return { ...data, ...stored }
}

/** Shows the key with the answer to that write, and never again. */
export const showKey: CollectionAfterChangeHook<ApiClient> = ({ doc, req }) => {
  const keys = keysOf(req)
  const key = keys.get(doc.keyHint ?? '')
  if (!key) return doc
  keys.delete(doc.keyHint ?? '')
  return { ...doc, key }
}
