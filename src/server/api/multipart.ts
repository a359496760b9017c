const BOUNDARY = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i

const CONTROL = /\p{Cc}/u

/** The field in which the admin and other clients send the document, as JSON. */
const DOCUMENT = '_payload'

/** Of a part's headers, Payload's parser reads 16 kB. No file system has names as long as this. */
const LONGEST_NAME = 1000

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
  if (!form || !hasPlainNames(form)) return 'invalid_multipart'
  dropUnchosen(form)
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

/** Payload's parser stumbles over control characters in a name, and over a very long one. */
const hasPlainNames = (form: FormData): boolean =>
  [...form]
    .flatMap(([name, value]) => (typeof value === 'string' ? [name] : [name, value.name]))
    .every((name) => name.length <= LONGEST_NAME && !CONTROL.test(name))

/** A file field that nobody filled in comes as a file without a name. */
const dropUnchosen = (form: FormData): void => {
  for (const [name, value] of [...form]) {
    if (typeof value !== 'string' && value.name === '') form.delete(name)
  }
}

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
