import type { Access, AccessResult, CollectionSlug, PayloadRequest, Where } from 'payload'

import { IMPLEMENTATIONS, PRACTICES } from '../collections/slugs'
import { allOf, anyOf, forVersions } from './combine'
import { homeCity, ownCities } from './ownCities'
import { ownIds } from './ownDocuments'
import { OWNER_FIELD } from './ownerField'
import type { Moderated } from './ownerField'
import { isUnderReview, underReview } from './reviews'
import { isAdmin, isPreviewClient, isStaff } from './roles'

/** In the context of a request: it reads the versions that are submitted, for a preview key. */
export const READS_PINNED = 'readsPinned'

const NOT_BINNED: Where = { deletedAt: { exists: false } }

/**
 * Published and not in the bin. The bin is named because a published document that is thrown away
 * stays published, and `?trash=true` would show it. That the practice is public is a flag that
 * hooks/implementations keeps: a filter on the practice fails on MongoDB.
 */
const PUBLIC: Record<Moderated, Where> = {
  [IMPLEMENTATIONS]: {
    and: [{ _status: { equals: 'published' } }, NOT_BINNED, { practiceIsPublic: { equals: true } }],
  },
  [PRACTICES]: { and: [{ _status: { equals: 'published' } }, NOT_BINNED] },
}

/** Kept by a hook from the first time on: what once was public is no draft of its city alone. */
const NEVER_PUBLISHED: Where = {
  and: [{ firstPublishedAt: { exists: false } }, { _status: { not_equals: 'published' } }],
}

const owned = async (collection: Moderated, req: PayloadRequest): Promise<AccessResult> => {
  const cities = await ownCities(req)
  return cities.length > 0 && { [OWNER_FIELD[collection]]: { in: cities } }
}

/** Lets a preview key read what is submitted: which documents those are is asked of the reviews. */
const inReview = async (collection: CollectionSlug, req: PayloadRequest): Promise<AccessResult> => {
  const ids = isPreviewClient(req.user) ? [...(await underReview(req, collection)).keys()] : []
  return ids.length > 0 && { and: [{ id: { in: ids } }, NOT_BINNED] }
}

/**
 * Over REST it is the request that asks: when somebody asks what they may do with a document, and says
 * no more, the framework gives that document for `data`.
 */
const asksToPublish = (data: unknown, req: PayloadRequest): boolean => {
  const asked = req.payloadAPI === 'REST' ? req.data : (data as PayloadRequest['data'])
  return asked?._status === 'published'
}

const isForTheBin = (data: unknown): boolean =>
  Boolean((data as { deletedAt?: unknown } | undefined)?.deletedAt)

/** What everybody may read, what one's own cities own, and for a preview key what is submitted. */
const publicOwnOrInReview =
  (collection: Moderated): Access =>
  async ({ req }) =>
    isStaff(req.user)
      ? true
      : anyOf(PUBLIC[collection], await owned(collection, req), await inReview(collection, req))

/**
 * The versions of what one's own cities own, of the time that they owned it: VVSG may be handing over
 * a document, or have done so.
 */
const ownVersionsOrStaff =
  (collection: Moderated): Access =>
  async ({ req }) => {
    if (isStaff(req.user)) return true
    if (isPreviewClient(req.user) && req.context[READS_PINNED]) {
      return { id: { in: [...(await underReview(req, collection)).values()] } }
    }
    const own = await owned(collection, req)
    return own === false ? false : allOf(forVersions(own), await ofOwnDocuments(collection, req))
  }

const ofOwnDocuments = async (collection: Moderated, req: PayloadRequest): Promise<Where> => ({
  parent: { in: await ownIds(collection, req) },
})

/** Staff, and whoever writes for a city: hooks/contributor makes it a draft of that city. */
export const draftsOfOwnCity: Access = async ({ data, req }) =>
  isStaff(req.user) || (!asksToPublish(data, req) && (await homeCity(req)) !== undefined)

/**
 * Staff, and the city that owns it while no review is under way. The forms ask this about one
 * document; that the change stays a draft is up to hooks/contributor.
 */
const ownOrStaff =
  (collection: Moderated, also: Where[] = []): Access =>
  async ({ id, data, req }) => {
    if (isStaff(req.user)) return true
    const own = await owned(collection, req)
    if (own === false || asksToPublish(data, req)) return false
    if (id !== undefined && (await isUnderReview(req, id))) return false
    return allOf(own, ...also)
  }

/**
 * The bin: staff, and the city that owns it while it was never published. Only an administrator
 * removes something for good.
 */
const binOrPurge =
  (collection: Moderated): Access =>
  async (args) => {
    if (!isForTheBin(args.data)) return isAdmin(args.req.user)
    return ownOrStaff(collection, [NEVER_PUBLISHED])(args)
  }

export const practiceAccess = {
  create: draftsOfOwnCity,
  delete: binOrPurge(PRACTICES),
  read: publicOwnOrInReview(PRACTICES),
  readVersions: ownVersionsOrStaff(PRACTICES),
  update: ownOrStaff(PRACTICES, [NEVER_PUBLISHED]),
}

export const implementationAccess = {
  create: draftsOfOwnCity,
  delete: binOrPurge(IMPLEMENTATIONS),
  read: publicOwnOrInReview(IMPLEMENTATIONS),
  readVersions: ownVersionsOrStaff(IMPLEMENTATIONS),
  update: ownOrStaff(IMPLEMENTATIONS),
}

/** Submissions: those of one's own cities, or all of them. */
export const ownReviewsOrStaff: Access = async ({ req }) => {
  if (isStaff(req.user)) return true
  const cities = await ownCities(req)
  return cities.length > 0 && { city: { in: cities } }
}
