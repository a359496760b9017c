import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadableStream } from 'node:stream/web'

import type { Endpoint, PayloadRequest } from 'payload'
import { NotFound } from 'payload'

import { MEDIA } from '../../collections/slugs'
import { readStoredName } from '../../src/domain/images/fileName'
import { whereNamed } from './whereNamed'

/** A day: the bytes under a name never change, but a photo can be withdrawn. */
const PUBLIC = 'public, max-age=86400, immutable'
const PRIVATE = 'private, no-store'

/** An image needs nothing, and opened by itself it may do nothing. */
const CSP = "default-src 'none'; sandbox"

/**
 * `GET` and `HEAD /api/media/file/:filename`, in the place of Payload's own route, which answers
 * 500 for a missing file and lets no one set the headers by document.
 *
 * Who may read the document may read its files; everybody else gets the same 404 as for a name
 * that does not exist. Only what an anonymous visitor gets may be kept by caches.
 *
 * @param folder absolute path of the folder that holds uploaded bytes
 */
export const serveFile = (folder: string): Endpoint[] =>
  (['get', 'head'] as const).map((method) => ({
    handler: (req) => serve(folder, req, method),
    method,
    path: '/file/:filename',
  }))

const serve = async (
  folder: string,
  req: PayloadRequest,
  method: 'get' | 'head',
): Promise<Response> => {
  const filename = req.routeParams?.filename
  const file = typeof filename === 'string' ? readStoredName(filename) : undefined
  if (typeof filename !== 'string' || !file) throw new NotFound(req.t)
  const media = await readable(filename, req)
  const path = join(folder, filename)
  const size = await sizeOf(path)
  if (!media || size === undefined) throw new NotFound(req.t)

  const etag = `"${filename}"`
  const headers = {
    'Cache-Control': media.isPublic && !req.user ? PUBLIC : PRIVATE,
    'Content-Security-Policy': CSP,
    // Other sites show these images; helmet's default would not let them.
    'Cross-Origin-Resource-Policy': media.isPublic ? 'cross-origin' : 'same-origin',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  }
  if (isKnown(etag, req.headers.get('if-none-match'))) {
    return new Response(null, { headers, status: 304 })
  }
  return new Response(method === 'head' ? null : streamOf(path), {
    headers: { ...headers, 'Content-Length': String(size), 'Content-Type': file.mimeType },
  })
}

type Readable = { id: string; isPublic?: boolean | null }

/** The document that names a file, if this reader may see it. One look-up in one index. */
const readable = async (filename: string, req: PayloadRequest): Promise<Readable | null> => {
  const access = await req.payload.collections[MEDIA]?.config.access.read({ req })
  const named = whereNamed(filename)
  if (!access || !named) return null
  return req.payload.db.findOne<Readable>({
    collection: MEDIA,
    req,
    where: access === true ? named : { and: [named, access] },
  })
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  const stats = await stat(path).catch(() => undefined)
  return stats?.isFile() ? stats.size : undefined
}

const isKnown = (etag: string, header: null | string): boolean =>
  header !== null && header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)

/** Opens the file when the first byte is asked for, so that an answer nobody reads holds nothing. */
const streamOf = (path: string): BodyInit =>
  ReadableStream.from(chunksOf(path)) as unknown as BodyInit

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield new Uint8Array(chunk as Buffer)
}
