import type { CollectionSlug, PayloadRequest, TypeWithID } from 'payload'

type Lookup = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

/** Leaves join fields out; the framework's type forgets that it may be false. */
export const NO_JOINS = false as never

/**
 * The main document as it is stored, drafts left out, in the transaction of the request.
 * Hooks cannot rely on the documents they are given: those are narrowed by the caller's `select`,
 * and `previousDoc` is the latest draft.
 */
export const mainDocument = async <Document extends TypeWithID>({
  id,
  collection,
  req,
}: Lookup): Promise<Document | null> =>
  req.payload.db.findOne<Document>({
    collection,
    joins: NO_JOINS,
    req,
    where: { id: { equals: id } },
  })
