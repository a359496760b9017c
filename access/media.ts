import type { Access, PayloadRequest, Where } from 'payload'

import { anyOf } from './combine'
import { homeCity, ownCities } from './ownCities'
import { isAdmin, isStaff } from './roles'
import { isInApproved, reviewShowing } from './shownImages'

const NOT_BINNED: Where = { deletedAt: { exists: false } }

/** Kept by hooks: something that visitors read shows the image. */
const PUBLIC: Where = { isPublic: { equals: true } }

/**
 * Images and their files: those of published documents for everybody, and for a city what it
 * uploaded and what its own documents show, drafts included. What is in the bin is for staff alone.
 */
export const publicOrOwnFiles: Access = async ({ req }) => {
  if (isStaff(req.user)) return true
  const cities = await ownCities(req)
  const own: Where[] =
    cities.length > 0 ? [{ city: { in: cities } }, { usedBy: { in: cities } }] : []
  return { and: [anyOf(PUBLIC, ...own) as Where, NOT_BINNED] }
}

/** Staff, and whoever writes for a city. */
export const staffOrCity: Access = async ({ req }) =>
  isStaff(req.user) || (await homeCity(req)) !== undefined

/**
 * Staff, and the city that uploaded it as long as no visitor sees it and nothing submitted or
 * approved shows it: what visitors see changes by review alone. The forms ask this about one image.
 */
export const ownHiddenFilesOrStaff: Access = async ({ id, req }) => {
  if (isStaff(req.user)) return true
  const cities = await ownCities(req)
  if (cities.length === 0) return false
  if (id !== undefined && (await isHeld(req, id))) return false
  return { and: [{ city: { in: cities } }, { isPublic: { not_equals: true } }, NOT_BINNED] }
}

const isHeld = async (req: PayloadRequest, id: number | string): Promise<boolean> =>
  Boolean(await reviewShowing(req, id)) || (await isInApproved(req, id))

/** The bin as for changes; only an administrator removes a file for good. */
export const binOwnHiddenFiles: Access = (args) =>
  (args.data as { deletedAt?: unknown } | undefined)?.deletedAt
    ? ownHiddenFilesOrStaff(args)
    : isAdmin(args.req.user)
