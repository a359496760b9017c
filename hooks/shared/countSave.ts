import type { CollectionBeforeChangeHook } from 'payload'

import { mainDocument } from './mainDocument'

type Stored = {
  [name: string]: unknown
  createdAt?: string
  firstPublishedAt?: null | string
  id: string
  revision?: null | number
}

/** What nobody writes over an API: restoring a version drops it, as what its reader may not write. */
const DROPPED = ['source', 'touchedAt'] as const

/**
 * Counts each save of a document, drafts included, in the main document and in the version, and
 * keeps when it was made, where it came from and when it first went online. Whatever the caller says
 * about these is left out.
 *
 * A draft never writes the main document by itself. This does, so that on MongoDB two saves of one
 * document conflict and one is run again, on top of the other.
 */
export const countSave: CollectionBeforeChangeHook = async ({
  collection: { slug },
  data,
  operation,
  originalDoc,
  req,
}) => {
  const id = (originalDoc as { id?: string } | undefined)?.id
  const published = data._status === 'published' ? new Date().toISOString() : null
  if (operation !== 'update' || !id) return { ...data, firstPublishedAt: published, revision: 1 }
  const main = await mainDocument<Stored>({ id, collection: slug, req })
  const revision = (main?.revision ?? 0) + 1
  await req.payload.db.updateOne({
    id,
    collection: slug,
    data: { revision, updatedAt: null },
    req,
    returning: false,
  })
  return {
    ...data,
    ...(req.context.isRestoringVersion === true && dropped(data, main)),
    ...(main?.createdAt && { createdAt: main.createdAt }),
    firstPublishedAt: main?.firstPublishedAt ?? published,
    revision,
  }
}

const dropped = (data: Record<string, unknown>, main: null | Stored): Record<string, unknown> =>
  Object.fromEntries(
    DROPPED.filter((name) => isEmpty(data[name]) && !isEmpty(main?.[name])).map((name) => [
      name,
      main?.[name],
    ]),
  )

/** Of a group, Payload leaves an object with nothing in it. */
const isEmpty = (value: unknown): boolean =>
  value == null || (typeof value === 'object' && Object.values(value).every((each) => each == null))
