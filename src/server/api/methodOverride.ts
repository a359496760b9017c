import type { Payload } from 'payload'

import { Refusal } from '../refusal'
import { FORM_TYPE, mediaType, unsupported } from './readRequest'

const WITH_DOCUMENT = new Set(['PATCH', 'POST', 'PUT'])

const HEADERS = ['x-http-method-override', 'x-payload-http-method-override']

/**
 * The admin sends long questions as a form with `X-Payload-HTTP-Method-Override: GET`. For anybody
 * else the header is refused: Payload would ignore the filter of a JSON body and answer everything.
 *
 * @returns the question as the GET request that it stands for
 * @throws {Refusal} 400 when it does not come from somebody who is logged in, 415 for such a form
 *   without the header: Payload would read no document from it
 */
export const resolveMethodOverride = async (
  request: Request,
  payload: Payload,
): Promise<Request> => {
  const isForm = mediaType(request.headers) === FORM_TYPE
  if (!HEADERS.some((name) => request.headers.has(name))) {
    if (isForm && WITH_DOCUMENT.has(request.method)) throw unsupported()
    return request
  }
  const isFormQuestion =
    request.method === 'POST' &&
    isForm &&
    HEADERS.every((name) => ['GET', null].includes(request.headers.get(name)))
  const { user } = isFormQuestion
    ? await payload.auth({ headers: request.headers })
    : { user: null }
  if (!user) throw new Refusal(400, { code: 'method_override_refused' })

  const url = new URL(request.url)
  url.search = [url.search.slice(1), await request.text()].filter(Boolean).join('&')
  const headers = new Headers(request.headers)
  for (const name of [...HEADERS, 'content-length', 'content-type']) headers.delete(name)
  return new Request(url, { headers, method: 'GET', signal: request.signal })
}
