import type { PayloadRequest } from 'payload'

import { findIds } from '../../access/findIds'
import { ownCities } from '../../access/ownCities'
import { OWNER_FIELD } from '../../access/ownerField'
import type { Moderated } from '../../access/ownerField'
import { NO_JOINS } from '../shared/mainDocument'
import type { Document, Reading } from './drafts'
import { WITHIN } from './drafts'

/** The newest drafts of those of these documents that are a contributor's own. */
export const findOwnDrafts = async ({
  asked: { depth, populate, select, trash },
  collection: { slug },
  docs,
  req,
}: Reading): Promise<Map<string, Document>> => {
  const ids = await ownOf(docs, slug as Moderated, req)
  if (ids.length === 0) return new Map()
  const drafts = await req.payload.find({
    collection: slug,
    currentDepth: WITHIN,
    draft: true,
    joins: NO_JOINS,
    limit: ids.length,
    overrideAccess: false,
    req,
    where: { id: { in: ids } },
    ...(depth !== undefined && { depth }),
    ...(populate && { populate }),
    ...(select && { select }),
    ...(trash !== undefined && { trash }),
  })
  return new Map((drafts.docs as unknown as Document[]).map((each) => [each.id, each]))
}

const ownOf = async (
  docs: Document[],
  collection: Moderated,
  req: PayloadRequest,
): Promise<string[]> => {
  const cities = await ownCities(req)
  if (cities.length === 0) return []
  return findIds({
    collection,
    req,
    where: {
      and: [
        { id: { in: docs.map(({ id }) => id) } },
        { [OWNER_FIELD[collection]]: { in: cities } },
      ],
    },
  })
}
