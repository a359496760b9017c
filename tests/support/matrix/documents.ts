import type { Asker, DocumentOwner } from './people'
import type { Matrix } from './prove'
import { OWNER_FIELD } from './scene'
import type { Moderated } from './scene'

type Written = Record<string, unknown> & { id: string }

/** A document and its newest version, which a purge leaves neither of. */
export type Document = { main?: Written; newest?: Record<string, unknown> }

/** All documents of a matrix as the database holds them now, by id. */
export const documentsNow = async ({
  app,
  collection,
}: Pick<Matrix, 'app' | 'collection'>): Promise<Map<string, Document>> => {
  const { db } = app.payload
  const all = { collection, limit: 0, pagination: false } as const
  const { docs } = await db.find<Written>({ ...all, joins: false as never })
  const versions = await db.findVersions<Written>({ ...all, where: { latest: { equals: true } } })
  const documents = new Map<string, Document>(docs.map((main) => [main.id, { main }]))
  for (const { parent, version } of versions.docs) {
    const id = String(parent)
    documents.set(id, { ...documents.get(id), newest: version })
  }
  return documents
}

/** The city that owns a document, or undefined. */
export const ownerIn = (
  document: Record<string, unknown> | undefined,
  collection: Moderated,
): string | undefined => {
  const owner = document?.[OWNER_FIELD[collection]]
  return owner && typeof owner === 'object' && 'id' in owner
    ? String(owner.id)
    : ((owner as string | undefined) ?? undefined)
}

/** The id of the city behind an owner of the matrix; undefined: VVSG's own. */
export const cityOf = (
  { people: { cities } }: Pick<Matrix, 'people'>,
  owner: DocumentOwner,
): string | undefined => (owner === 'vvsg' ? undefined : cities[owner].id)

/** Whether somebody writes for a city. */
export const isOwnCity = (
  city: string | undefined,
  { people }: Pick<Matrix, 'people'>,
  { home, sees }: Asker,
): boolean => {
  const merged = sees('former') === 'merged' ? [people.cities.former.id] : []
  return city !== undefined && [home, ...merged].includes(city)
}
