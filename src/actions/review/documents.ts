import { IMPLEMENTATIONS } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import type { Implementation, Practice } from '../../payload-types'
import type { Content, Entry, Scope, VersionRow } from './types'

/** Leaves join fields out; the framework's type forgets that it may be false. */
export const NO_JOINS = false as never

/** The document as it is stored, drafts left out. */
export const mainDocument = ({ payload, req }: Scope, entry: Entry): Promise<Content | null> =>
  payload.db.findOne<Content>({
    collection: entry.collection,
    joins: NO_JOINS,
    req,
    where: { id: { equals: entry.id } },
  })

/** The newest version of a document. */
export const latestVersion = (scope: Scope, entry: Entry): Promise<undefined | VersionRow> =>
  oneVersion(scope, entry, { latest: { equals: true } })

/** A version of a document, by its id; none when it belongs to another document. */
export const versionById = (
  scope: Scope,
  entry: Entry,
  versionId: string,
): Promise<undefined | VersionRow> => oneVersion(scope, entry, { id: { equals: versionId } })

const oneVersion = async (
  { payload, req }: Scope,
  { collection, id }: Entry,
  where: Record<string, { equals: unknown }>,
): Promise<undefined | VersionRow> => {
  const { docs } = await payload.db.findVersions({
    collection,
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, where] },
  })
  return docs[0] as undefined | VersionRow
}

/** The city that a document belongs to; undefined: VVSG's own. */
export const cityOfDocument = ({ collection }: Entry, document: Content): string | undefined =>
  idOf(
    collection === IMPLEMENTATIONS
      ? (document as Implementation).city
      : (document as Practice).owner,
  )

/** Whether the public sees a document now, its practice aside. */
export const isOnline = (document: Content): boolean =>
  document._status === 'published' && !document.deletedAt
