import type { PayloadRequest, Where } from 'payload'

import { ownCities } from '../../../access/ownCities'
import { IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS } from '../../../collections/slugs'
import { OPEN_STATES } from '../../domain/review/states'
import type { ReviewRequest } from '../../payload-types'

/** A practice or an implementation of a city, and where it stands. */
export type Entry = {
  collection: typeof IMPLEMENTATIONS | typeof PRACTICES
  id: string
  review?: ReviewRequest
  state: 'changed' | 'draft' | 'published'
  title: string
}

export type CityEntries = {
  /** Submissions that VVSG sent back. */
  asked: ReviewRequest[]
  entries: Entry[]
}

/** All that the cities of a contributor have, read as that contributor. */
export const cityEntries = async (req: PayloadRequest): Promise<CityEntries> => {
  const cities = await ownCities(req)
  const { docs: reviews } = await req.payload.find({
    collection: REVIEW_REQUESTS,
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'submittedAt',
    user: req.user,
    where: { state: { in: [...OPEN_STATES] } },
  })
  const reviewOf = new Map(
    reviews.flatMap((review) =>
      (review.documents ?? []).map(({ entityId }) => [entityId ?? '', review] as const),
    ),
  )
  const entries = [
    ...(await entriesOf(req, PRACTICES, { owner: { in: cities } })),
    ...(await entriesOf(req, IMPLEMENTATIONS, { city: { in: cities } })),
  ]
  return {
    asked: reviews.filter(({ state }) => state === 'changes_requested'),
    entries: entries.map((entry) => {
      const review = reviewOf.get(entry.id)
      return review ? { ...entry, review } : entry
    }),
  }
}

/**
 * Each document with its newest title. A contributor's lists give the documents themselves
 * (hooks/contributor/showOwnDrafts): what was written since stands in their versions.
 */
const entriesOf = async (
  req: PayloadRequest,
  collection: Entry['collection'],
  where: Where,
): Promise<Entry[]> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { _status: true, title: true },
    user: req.user,
    where,
  })
  if (docs.length === 0) return []
  const { docs: versions } = await req.payload.findVersions({
    collection,
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { parent: true, version: { _status: true, title: true } },
    user: req.user,
    where: {
      and: [{ parent: { in: docs.map(({ id }) => id) } }, { latest: { equals: true } }],
    },
  })
  const newest = new Map(versions.map(({ parent, version }) => [parent, version]))
  return docs
    .map(({ _status, id, title }): Entry => {
      const version = newest.get(id)
      const isChanged = version !== undefined && version._status !== 'published'
      return {
        collection,
        id,
        state: _status !== 'published' ? 'draft' : isChanged ? 'changed' : 'published',
        title: version?.title ?? title ?? '',
      }
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'nl'))
}
