import type { Payload } from 'payload'

import { findClient } from '../../actions/apiClients/findClient'
import { keyIn } from '../../actions/apiClients/key'
import { Refusal } from '../refusal'

/**
 * Refuses a request with a key that does not work: answering it as a visitor's would hide from a website
 * that its key has expired.
 *
 * @throws {Refusal} 401
 */
export const requireKnownKey = async (
  { headers }: Pick<Request, 'headers'>,
  payload: Payload,
): Promise<void> => {
  if (keyIn(headers) === undefined || (await findClient(payload, headers))) return
  throw new Refusal(401, {
    code: 'invalid_api_key',
    headers: { 'WWW-Authenticate': 'api-clients' },
    text: 'error.invalid_api_key',
  })
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A key only reads, whatever a route would make of it: Payload keeps preferences for whoever it knows.
 *
 * @param request what is really asked, after a method override
 * @throws {Refusal} 403
 */
export const refuseWriteByKey = ({
  headers,
  method,
}: Pick<Request, 'headers' | 'method'>): void => {
  if (keyIn(headers) === undefined || READS.has(method)) return
  throw new Refusal(403, { text: 'error.key_only_reads' })
}

/** Keeps what was answered to a key, or to anybody who says who they are, out of every cache. */
export const privately = ({ headers }: Pick<Request, 'headers'>, response: Response): Response => {
  if (!headers.has('authorization') || response.headers.has('cache-control')) return response
  const answered = new Headers(response.headers)
  answered.set('Cache-Control', 'private, no-store')
  return new Response(response.body, { headers: answered, status: response.status })
}
