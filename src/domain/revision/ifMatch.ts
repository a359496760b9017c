/** What a writer takes the document to be: there at all, or saved this often. */
export type Precondition = 'any' | readonly string[]

const LONGEST = 500

const TAG = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/

/**
 * Reads an `If-Match` header (RFC 9110, 13.1.1). A weak tag counts as a strong one: it counts saves,
 * not bytes, and proxies that compress make each tag weak.
 *
 * @returns undefined when it is malformed
 */
export const parseIfMatch = (header: string): Precondition | undefined => {
  const text = header.trim()
  if (text === '*') return 'any'
  if (text.length > LONGEST) return undefined
  const tags = text.split(',').map((part) => TAG.exec(part.trim())?.[1])
  return tags.every((tag) => tag !== undefined) ? tags : undefined
}

/** Whether the document is still what the writer took it to be. */
export const holds = (precondition: Precondition, revision: number): boolean =>
  precondition === 'any' || precondition.includes(String(revision))

/** How a document's `ETag` is written. */
export const etagOf = (revision: number): string => `"${revision}"`

/** The revision in a document's `ETag`, which a proxy may have made weak; undefined when it has none. */
export const revisionIn = (etag: string): number | undefined => {
  const [, revision] = /^(?:W\/)?"(\d+)"$/.exec(etag) ?? []
  return revision === undefined ? undefined : Number(revision)
}
