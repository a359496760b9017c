import type { PayloadRequest } from 'payload'

import { CITIES, PRACTICES } from '../../collections/slugs'
import { latestVersion } from '../../src/actions/latestVersion'
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
 * spelled it. Whoever reads an implementation reads its title, and not always its practice.
 *
 * `practiceIsPublic` stands here because a filter on the practice itself does not hold on MongoDB:
 * it misreads `exists`, runs outside the transaction, and fetches every practice's id.
 */
export const derive = async (entry: Source, req: PayloadRequest): Promise<Derived> => {
  const practiceId = idOf(entry.practice)
  const practice = practiceId
    ? await mainDocument<Practice>({ id: practiceId, collection: PRACTICES, req })
    : null
  const practiceIsPublic = practice?._status === 'published' && !practice.deletedAt
  const city = idOf(entry.city)
  const what =
    entry.projectName?.trim() ||
    (practiceIsPublic ? practice.title : await ownTitleOf(practice, city, req))
  const where = (await cityName(city, req)) ?? entry.source?.cityName?.trim()
  return {
    practiceIsPublic,
    title: [what, where].filter(Boolean).join(', '),
  }
}

const cityName = async (
  id: string | undefined,
  req: PayloadRequest,
): Promise<string | undefined> =>
  id ? (await mainDocument<City>({ id, collection: CITIES, req }))?.name : undefined

/** The newest title of a practice that is not public, when it belongs to the same city. */
const ownTitleOf = async (
  practice: null | Practice,
  city: string | undefined,
  req: PayloadRequest,
): Promise<string | undefined> => {
  if (!practice || !city || idOf(practice.owner) !== city) return undefined
  const newest = await latestVersion<Practice>({ id: practice.id, collection: PRACTICES, req })
  return newest?.version.title ?? practice.title
}
