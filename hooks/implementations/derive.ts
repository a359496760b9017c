import type { PayloadRequest } from 'payload'

import { CITIES, PRACTICES } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { City, Implementation, Practice } from '../../src/payload-types'
import { mainDocument } from '../shared/mainDocument'

/** What the derived fields are made of. */
export type Source = Partial<Pick<Implementation, 'city' | 'practice' | 'projectName' | 'source'>>

export type Derived = Required<Pick<Implementation, 'practiceIsPublic' | 'title'>>

/**
 * The fields of an implementation that follow from other documents.
 *
 * `title` is how lists and pickers call it: "Operatie Geslaagd, Gent", or with the practice's title
 * when the project has no name of its own. A city that was not recognised is named as the fiche
 * spelled it.
 *
 * `practiceIsPublic` stands here because a filter on the practice itself does not hold on MongoDB:
 * it misreads `exists`, runs outside the transaction, and fetches every practice's id.
 */
export const derive = async (entry: Source, req: PayloadRequest): Promise<Derived> => {
  const practiceId = idOf(entry.practice)
  const practice = practiceId
    ? await mainDocument<Practice>({ id: practiceId, collection: PRACTICES, req })
    : null
  const what = entry.projectName?.trim() || (await titleOf(practice, req))
  const where = (await cityName(idOf(entry.city), req)) ?? entry.source?.cityName?.trim()
  return {
    practiceIsPublic: practice?._status === 'published' && !practice.deletedAt,
    title: [what, where].filter(Boolean).join(', '),
  }
}

const cityName = async (
  id: string | undefined,
  req: PayloadRequest,
): Promise<string | undefined> =>
  id ? (await mainDocument<City>({ id, collection: CITIES, req }))?.name : undefined

/** The title that is published, or the latest draft's while nothing is. */
const titleOf = async (
  practice: null | Practice,
  req: PayloadRequest,
): Promise<string | undefined> => {
  if (!practice || practice._status === 'published') return practice?.title
  const { docs } = await req.payload.db.findVersions<Practice>({
    collection: PRACTICES,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: practice.id } }, { latest: { equals: true } }] },
  })
  return docs[0]?.version.title ?? practice.title
}
