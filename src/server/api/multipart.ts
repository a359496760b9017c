const BOUNDARY = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i

/** What is wrong with a form, so that Payload need not find out: it answers 500 then. */
export type FormProblem = 'invalid_json' | 'invalid_multipart'

/**
 * Checks that a `multipart/form-data` body is whole and that the document in it is a JSON object.
 *
 * @param contentType the header, with its boundary
 */
export const checkMultipart = (body: Buffer, contentType: string): FormProblem | undefined => {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (!boundary) return 'invalid_multipart'
  const delimiter = `--${boundary}`
  const end = body.lastIndexOf(`${delimiter}--`)
  if (!body.includes(delimiter) || end === -1) return 'invalid_multipart'
  if (
    body
      .subarray(end + delimiter.length + 2)
      .toString('latin1')
      .trim() !== ''
  ) {
    return 'invalid_multipart'
  }
  const fields = fieldOf(body, '_payload', delimiter)
  if (fields === undefined) return undefined
  return parseObject(fields) ? undefined : 'invalid_json'
}

/** @returns the value of a form's text field, or undefined when it has none of that name */
const fieldOf = (body: Buffer, name: string, delimiter: string): string | undefined => {
  const at = body.indexOf(`name="${name}"`)
  if (at === -1) return undefined
  const start = body.indexOf('\r\n\r\n', at)
  const end = body.indexOf(`\r\n${delimiter}`, at)
  return start === -1 || end < start ? '' : body.subarray(start + 4, end).toString('utf8')
}

/**
 * Parses a JSON object of a client.
 *
 * @returns undefined for anything else, and for keys that reach into JavaScript's own objects
 */
export const parseObject = (text: string): Record<string, unknown> | undefined => {
  if (/"(__proto__|constructor|prototype)"\s*:/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
