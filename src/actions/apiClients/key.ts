import { createSecret, hashSecret } from '../secret'

/** How each key begins, so that one that got out is recognised. */
export const KEY_PREFIX = 'pdb_'

const HINT = 8

/** What somebody may hold of a key: `keyHint` shows which one it is, `keyHash` is looked up. */
export type StoredKey = { keyHash: string; keyHint: string }

/** A new key, which is known only now, and what is kept of it. */
export const createKey = (): { key: string; stored: StoredKey } => {
  const key = `${KEY_PREFIX}${createSecret()}`
  return { key, stored: { keyHash: hashSecret(key), keyHint: `${key.slice(0, HINT)}…` } }
}

/**
 * The key that a request came with: `Authorization: api-clients API-Key <key>`, or `Bearer <key>`, which
 * otherwise holds a session.
 *
 * @returns undefined when the request claims none
 */
export const keyIn = (headers: Pick<Headers, 'get'>): string | undefined => {
  const [, scheme, key] =
    /^(api-clients\s+API-Key|Bearer)\b\s*(.*)$/i.exec(headers.get('authorization') ?? '') ?? []
  if (scheme === undefined || key === undefined) return undefined
  return /^bearer$/i.test(scheme) && !key.startsWith(KEY_PREFIX) ? undefined : key
}
