import type { Access, Where } from 'payload'

import { anyOf } from './combine'
import { homeCity, ownCities } from './ownCities'
import { isAdmin, isStaff } from './roles'

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
 * Staff, and the city that uploaded it as long as no visitor sees it: what visitors see changes by
 * review alone.
 */
export const ownHiddenFilesOrStaff: Access = async ({ req }) => {
  if (isStaff(req.user)) return true
  const cities = await ownCities(req)
  return (
    cities.length > 0 && {
      and: [{ city: { in: cities } }, { isPublic: { not_equals: true } }, NOT_BINNED],
    }
  )
}

/** The bin as for changes; only an administrator removes a file for good. */
export const binOwnHiddenFiles: Access = (args) =>
  (args.data as { deletedAt?: unknown } | undefined)?.deletedAt
    ? ownHiddenFilesOrStaff(args)
    : isAdmin(args.req.user)
