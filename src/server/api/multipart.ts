const BOUNDARY = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i

const CONTROL = /\p{Cc}/u

/** The field in which the admin and other clients send the document, as JSON. */
const DOCUMENT = '_payload'

const INHERITED = new Set(['__proto__', 'constructor', 'prototype'])

/** What is wrong with a form, so that Payload need not find out: it answers 500 then. */
export type FormProblem = 'invalid_json' | 'invalid_multipart'

/**
 * Reads a `multipart/form-data` body that is whole, and whose document is a JSON object. A form
 * without a document gets an empty one.
 *
 * @param contentType the header, with its boundary
 * @returns the form, to be written anew: what Payload's own parser gets is then always well-formed
 */
export const readForm = async (
  body: Buffer,
  contentType: string,
): Promise<FormData | FormProblem> => {
  if (!isWhole(body, contentType)) return 'invalid_multipart'
  const form = await parsed(body, contentType)
  if (!form || hasControlCharacters(form)) return 'invalid_multipart'
  const [document = '{}', ...others] = form.getAll(DOCUMENT)
  if (others.length > 0) return 'invalid_multipart'
  if (typeof document !== 'string' || !parseObject(document)) return 'invalid_json'
  form.set(DOCUMENT, document)
  return form
}

const isWhole = (body: Buffer, contentType: string): boolean => {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (!boundary) return false
  const delimiter = `--${boundary}`
  const end = body.lastIndexOf(`${delimiter}--`)
  if (end === -1) return false
  const rest = body.subarray(end + delimiter.length + 2)
  return rest.toString('latin1').trim() === ''
}

/** In a name, Payload's parser stumbles over them. */
const hasControlCharacters = (form: FormData): boolean =>
  [...form].some(([name, value]) =>
    CONTROL.test(typeof value === 'string' ? name : `${name}${value.name}`),
  )

const parsed = async (body: Buffer, contentType: string): Promise<FormData | undefined> => {
  try {
    const headers = { 'content-type': contentType }
    return await new Response(new Uint8Array(body), { headers }).formData()
  } catch {
    return undefined
  }
}

/**
 * Parses a JSON object of a client.
 *
 * @returns undefined for anything else, and for keys that reach into JavaScript's own objects
 */
export const parseObject = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text, refuseInherited)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** A reviver sees keys as they are after their escapes. */
const refuseInherited = (key: string, value: unknown): unknown => {
  if (INHERITED.has(key)) throw new SyntaxError(key)
  return value
}
