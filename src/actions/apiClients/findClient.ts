import type { Payload } from 'payload'

import { API_CLIENTS } from '../../../collections/slugs'
import type { ApiClient } from '../../payload-types'
import { hashSecret } from '../secret'
import { KEY_PREFIX, keyIn } from './key'

const HOUR = 60 * 60 * 1000

/** Longest key that is looked at. */
const LONGEST = 128

/** What the headers of a request turned out to hold: they are asked for more than once. */
const found = new WeakMap<Headers, Promise<ApiClient | undefined>>()

/** When this process last wrote down that a key was used, by the client's id. */
const noted = new Map<string, number>()

/**
 * The website whose key a request came with. One indexed query a request.
 *
 * @returns undefined without a key, and with one that is unknown, revoked or expired
 */
export const findClient = (payload: Payload, headers: Headers): Promise<ApiClient | undefined> => {
  const known = found.get(headers)
  if (known) return known
  const finding = lookUp(payload, keyIn(headers))
  found.set(headers, finding)
  return finding
}

const lookUp = async (
  payload: Payload,
  key: string | undefined,
): Promise<ApiClient | undefined> => {
  if (!key?.startsWith(KEY_PREFIX) || key.length > LONGEST) return undefined
  const client = await payload.db.findOne<ApiClient>({
    collection: API_CLIENTS,
    where: { keyHash: { equals: hashSecret(key) } },
  })
  if (!client || !(Date.parse(client.expiresAt) > Date.now())) return undefined
  noteUse(payload, client)
  return client
}

/** Writes down at most once an hour that a key was used, beside the request and not in its way. */
const noteUse = (payload: Payload, { id, lastUsedAt }: ApiClient): void => {
  const now = Date.now()
  const last = Math.max(lastUsedAt ? Date.parse(lastUsedAt) : 0, noted.get(id) ?? 0)
  if (now - last < HOUR) return
  noted.set(id, now)
  payload.db
    .updateOne({
      id,
      collection: API_CLIENTS,
      data: { lastUsedAt: new Date(now).toISOString() },
      returning: false,
    })
    .catch((err: unknown) => {
      noted.delete(id)
      payload.logger.warn({ err, msg: 'The use of a key was not written down' })
    })
}
