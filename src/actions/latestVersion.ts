import type { CollectionSlug, PayloadRequest, TypeWithID, TypeWithVersion } from 'payload'

type Lookup = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

/** What was saved last of a document, draft or not, in the transaction of the request. */
export const latestVersion = async <Document extends TypeWithID>({
  id,
  collection,
  req,
}: Lookup): Promise<TypeWithVersion<Document> | undefined> => {
  const { docs } = await req.payload.db.findVersions<Document>({
    collection,
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]
}
