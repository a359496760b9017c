import type { PayloadRequest } from 'payload'

import { API_CLIENTS, USERS } from '../collections/slugs'

/** Who somebody is to this product. The names are stored. */
export const ROLES = ['contributor', 'moderator', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** Anything that may be a logged-in user: the server's document, or what the admin's browser holds. */
export type MaybeUser = object | null | undefined

const isOf = (user: MaybeUser, collection: string): boolean =>
  Boolean(user && 'collection' in user && user.collection === collection)

/** A role counts for a person alone: a website's key has none, whatever its fields are called. */
const roleOf = (user: MaybeUser): unknown =>
  user && 'role' in user && isOf(user, USERS) ? user.role : undefined

/** VVSG's administrator. */
export const isAdmin = (user: MaybeUser): boolean => roleOf(user) === 'admin'

/** VVSG's staff: a moderator or an administrator. */
export const isStaff = (user: MaybeUser): boolean => isAdmin(user) || roleOf(user) === 'moderator'

/** Staff of a municipality. */
export const isContributor = (user: MaybeUser): boolean => roleOf(user) === 'contributor'

/** Any person who is logged in; a website's key is no person. */
export const isLoggedIn = (user: MaybeUser): boolean => isOf(user, USERS)

/** A website's key that reads what is under review too. */
export const isPreviewClient = (user: MaybeUser): boolean =>
  isOf(user, API_CLIENTS) && (user as { scope?: unknown }).scope === 'preview'

/** The id of the city that somebody writes for, or undefined. */
export const cityOf = (user: MaybeUser): string | undefined => {
  if (!user || !('city' in user)) return undefined
  const { city } = user
  if (typeof city === 'string') return city
  return city && typeof city === 'object' && 'id' in city ? String(city.id) : undefined
}

/**
 * True for a call over REST or GraphQL. The product's own calls (seed, importer, command line) are
 * local; a nested call keeps the way in of the request that it serves.
 */
export const isOverTheWire = ({ payloadAPI }: Pick<PayloadRequest, 'payloadAPI'>): boolean =>
  payloadAPI !== 'local'
