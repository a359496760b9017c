/** Sizes in bytes. */
export const BODY_LIMITS = {
  /** A GraphQL document with its variables. */
  graphql: 256 * 1024,
  /** A document as JSON or as a form of the admin; the longest rich text fits many times. */
  json: 1024 * 1024,
  /** A file of 10 MB and the fields that come with it. */
  upload: 11 * 1024 * 1024,
}

/** A body was longer than allowed. */
export class BodyTooLargeError extends Error {
  constructor() {
    super('The body is longer than allowed')
    this.name = 'BodyTooLargeError'
  }
}

/**
 * Reads a body to its end, and no further than the limit, whatever length it announces.
 *
 * @param limit in bytes
 * @throws {BodyTooLargeError}
 */
export const readBody = async (request: Request, limit: number): Promise<Buffer> => {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) throw new BodyTooLargeError()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw new BodyTooLargeError()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
