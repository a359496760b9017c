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

/** The newest text of each document, and whether that or an older one is online. */
const entriesOf = async (
  req: PayloadRequest,
  collection: Entry['collection'],
  where: Where,
): Promise<Entry[]> => {
  const asked = {
    collection,
    depth: 0,
    pagination: false,
    req,
    select: { _status: true, title: true },
    sort: 'title',
    user: req.user,
    where,
  } satisfies Partial<Parameters<typeof req.payload.find>[0]>
  const { docs: newest } = await req.payload.find({ ...asked, draft: true, overrideAccess: false })
  const { docs: main } = await req.payload.find({ ...asked, overrideAccess: false })
  const online = new Set(main.filter(({ _status }) => _status === 'published').map(({ id }) => id))
  return newest.map(({ _status, id, title }) => ({
    collection,
    id,
    state: !online.has(id) ? 'draft' : _status === 'published' ? 'published' : 'changed',
    title: title ?? '',
  }))
}
