import type { BaseDatabaseAdapter, CollectionSlug, TypeWithID } from 'payload'

type Stored = TypeWithID & { _status?: string; createdAt?: string; id: string }

const ALL = { limit: 0, pagination: false } as const

/**
 * Fills in when a document first went online, where an older version of the product did not keep it:
 * whoever has been online is more than a draft of its city. Running it again changes nothing. On
 * SQLite a migration did the same.
 */
export const fillInFirstPublished = async (adapter: BaseDatabaseAdapter): Promise<void> => {
  for (const { slug, versions } of adapter.payload.config.collections) {
    if (typeof versions !== 'object' || !versions.drafts) continue
    for (const doc of await withoutDate(adapter, slug)) {
      const date = await firstPublished(adapter, slug, doc)
      if (date) await fillIn({ adapter, collection: slug, date, id: doc.id })
    }
  }
}

const withoutDate = async (
  adapter: BaseDatabaseAdapter,
  collection: CollectionSlug,
): Promise<Stored[]> => {
  const { docs } = await adapter.find<Stored>({
    ...ALL,
    collection,
    joins: false as never,
    select: { _status: true, createdAt: true },
    where: { firstPublishedAt: { equals: null } },
  })
  return docs
}

const firstPublished = async (
  adapter: BaseDatabaseAdapter,
  collection: CollectionSlug,
  { id, _status, createdAt }: Stored,
): Promise<string | undefined> => {
  const { docs } = await adapter.findVersions({
    collection,
    limit: 1,
    pagination: false,
    select: { createdAt: true },
    sort: 'createdAt',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
  })
  return docs[0]?.createdAt ?? (_status === 'published' ? createdAt : undefined)
}

/** In the document and in its newest version, which the next save starts from. */
const fillIn = async ({
  id,
  adapter,
  collection,
  date,
}: {
  adapter: BaseDatabaseAdapter
  collection: CollectionSlug
  date: string
  id: string
}): Promise<void> => {
  const { docs } = await adapter.findVersions<Stored>({
    collection,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  for (const { id: versionId, ...row } of docs) {
    await adapter.updateVersion({
      id: versionId,
      collection,
      versionData: { ...row, version: { ...row.version, firstPublishedAt: date } },
    })
  }
  await adapter.updateOne({
    id,
    collection,
    data: { firstPublishedAt: date, updatedAt: null },
    returning: false,
  })
}
