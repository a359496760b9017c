import type { CollectionBeforeChangeHook } from 'payload'

import { mainDocument } from './mainDocument'

type Counted = { firstPublishedAt?: null | string; id: string; revision?: null | number }

/**
 * Counts each save of a document, drafts included, in the main document and in the version, and
 * keeps when it first went online. Whatever the caller says about either is left out.
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
  const main = await mainDocument<Counted>({ id, collection: slug, req })
  const revision = (main?.revision ?? 0) + 1
  await req.payload.db.updateOne({
    id,
    collection: slug,
    data: { revision, updatedAt: null },
    req,
    returning: false,
  })
  return { ...data, firstPublishedAt: main?.firstPublishedAt ?? published, revision }
}
