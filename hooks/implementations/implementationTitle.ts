import type { PayloadRequest } from 'payload'

import { CITIES, PRACTICES } from '../../collections/slugs'
import type { City, Implementation, Practice } from '../../src/payload-types'
import { idOf, mainDocument } from '../shared/mainDocument'

export type Named = Partial<Pick<Implementation, 'city' | 'practice' | 'projectName' | 'source'>>

/**
 * How an implementation is called in lists and pickers: "Operatie Geslaagd, Gent", or with the
 * practice's title when the project has no name of its own. A city that was not recognised is
 * named as the fiche spelled it.
 */
export const implementationTitle = async (entry: Named, req: PayloadRequest): Promise<string> => {
  const what = entry.projectName?.trim() || (await practiceTitle(idOf(entry.practice), req))
  const where = (await cityName(idOf(entry.city), req)) ?? entry.source?.cityName?.trim()
  return [what, where].filter(Boolean).join(', ')
}

const cityName = async (
  id: string | undefined,
  req: PayloadRequest,
): Promise<string | undefined> =>
  id ? (await mainDocument<City>({ id, collection: CITIES, req }))?.name : undefined

/** The title that is published, or the latest draft's while nothing is. */
const practiceTitle = async (
  id: string | undefined,
  req: PayloadRequest,
): Promise<string | undefined> => {
  if (!id) return undefined
  const main = await mainDocument<Practice>({ id, collection: PRACTICES, req })
  if (!main || main._status === 'published') return main?.title
  const { docs } = await req.payload.db.findVersions<Practice>({
    collection: PRACTICES,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]?.version.title ?? main.title
}
