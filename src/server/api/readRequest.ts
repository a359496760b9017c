import type { SanitizedConfig } from 'payload'

import { Refusal } from '../refusal'
import { BODY_LIMITS, BodyTooLargeError, readBody } from './limitBody'
import { checkMultipart, parseObject } from './multipart'

const WITH_BODY = new Set(['DELETE', 'PATCH', 'POST', 'PUT'])

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'
const MULTIPART_TYPE = 'multipart/form-data'

/** @returns the media type of a body without its parameters, lower case */
export const mediaType = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase()

/**
 * Reads the body of a request within its limit and checks that it can be parsed: Payload answers 500
 * to what it cannot.
 *
 * @returns the request with its body in memory
 * @throws {Refusal} 400, 413 or 415
 */
export const readRequest = async (request: Request, config: SanitizedConfig): Promise<Request> => {
  if (!WITH_BODY.has(request.method) || !request.body) return request
  const type = mediaType(request.headers)
  const body = await withinLimit(request, limitFor(request, type, config))
  if (body.length > 0) checkBody(body, type, request.headers.get('content-type') ?? '')

  const headers = new Headers(request.headers)
  // Payload compares the media type letter by letter.
  if (type === JSON_TYPE) headers.set('content-type', JSON_TYPE)
  headers.delete('transfer-encoding')
  headers.set('content-length', String(body.length))
  return new Request(request.url, {
    headers,
    method: request.method,
    signal: request.signal,
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  })
}

const limitFor = (request: Request, type: string, config: SanitizedConfig): number => {
  const [, , slug] = new URL(request.url).pathname.split('/')
  if (slug === 'graphql') return BODY_LIMITS.graphql
  const isUpload = config.collections.some((each) => each.slug === slug && each.upload)
  return isUpload && type === MULTIPART_TYPE ? BODY_LIMITS.upload : BODY_LIMITS.json
}

const withinLimit = async (request: Request, limit: number): Promise<Buffer> => {
  try {
    return await readBody(request, limit)
  } catch (error) {
    if (!(error instanceof BodyTooLargeError)) throw error
    throw new Refusal(413, { data: { limit }, headers: { Connection: 'close' } })
  }
}

const checkBody = (body: Buffer, type: string, contentType: string): void => {
  if (type === JSON_TYPE) {
    if (!parseObject(body.toString('utf8'))) throw invalid('invalid_json')
  } else if (type === MULTIPART_TYPE) {
    const problem = checkMultipart(body, contentType)
    if (problem) throw invalid(problem)
  } else if (type !== FORM_TYPE) {
    throw new Refusal(415, { headers: { Accept: `${JSON_TYPE}, ${MULTIPART_TYPE}` } })
  }
}

const invalid = (code: 'invalid_json' | 'invalid_multipart'): Refusal =>
  new Refusal(400, {
    code,
    message:
      code === 'invalid_json'
        ? 'De inhoud is geen geldig JSON-object.'
        : 'Het formulier kwam onvolledig of beschadigd toe.',
  })
