import type { SanitizedConfig } from 'payload'

import { Refusal } from '../refusal'
import { BODY_LIMITS, BodyTooLargeError, readBody } from './limitBody'
import { parseObject, readForm } from './multipart'

const WITH_BODY = new Set(['DELETE', 'PATCH', 'POST', 'PUT'])

const JSON_TYPE = 'application/json'
/** What the admin sends long questions as. */
export const FORM_TYPE = 'application/x-www-form-urlencoded'
const MULTIPART_TYPE = 'multipart/form-data'

/** @returns the media type of a body without its parameters, lower case */
export const mediaType = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase()

/**
 * Reads the body of a request within its limit and checks that it can be parsed: Payload answers 500
 * to what it cannot, and to a write without a body.
 *
 * @returns the request with its body in memory
 * @throws {Refusal} 400, 413 or 415
 */
export const readRequest = async (request: Request, config: SanitizedConfig): Promise<Request> => {
  if (!WITH_BODY.has(request.method)) return request
  const type = mediaType(request.headers)
  const sent = await withinLimit(request, limitFor(request, type, config))
  const { body, contentType } = await checked(sent, type, request.headers)

  const headers = new Headers(request.headers)
  headers.set('content-type', contentType)
  headers.delete('transfer-encoding')
  headers.set('content-length', String(body.length))
  return new Request(request.url, {
    headers,
    method: request.method,
    signal: request.signal,
    body: new Uint8Array(body),
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

type Body = { body: Buffer; contentType: string }

/** The body as Payload is to read it. */
const checked = async (sent: Buffer, type: string, headers: Headers): Promise<Body> => {
  const contentType = headers.get('content-type') ?? ''
  if (type === FORM_TYPE) return { body: sent, contentType }
  if (sent.length === 0) return { body: Buffer.from('{}'), contentType: JSON_TYPE }
  if (type === JSON_TYPE) {
    if (!parseObject(sent.toString('utf8'))) throw invalid('invalid_json')
    // Payload compares the media type letter by letter.
    return { body: sent, contentType: JSON_TYPE }
  }
  if (type !== MULTIPART_TYPE) throw unsupported()
  const form = await readForm(sent, contentType)
  if (typeof form === 'string') throw invalid(form)
  const written = new Response(form)
  return {
    body: Buffer.from(await written.arrayBuffer()),
    contentType: written.headers.get('content-type') ?? '',
  }
}

/** @returns the refusal of a body that is neither JSON nor a form */
export const unsupported = (): Refusal =>
  new Refusal(415, { headers: { Accept: `${JSON_TYPE}, ${MULTIPART_TYPE}` } })

const invalid = (code: 'invalid_json' | 'invalid_multipart'): Refusal =>
  new Refusal(400, {
    code,
    message:
      code === 'invalid_json'
        ? 'De inhoud is geen geldig JSON-object.'
        : 'Het formulier kwam onvolledig of beschadigd toe.',
  })
