import type { PayloadRequest } from 'payload'

/** Who somebody is to this product. The names are stored. */
export const ROLES = ['contributor', 'moderator', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** Anything that may be a logged-in user: the server's document, or what the admin's browser holds. */
export type MaybeUser = object | null | undefined

const roleOf = (user: MaybeUser): unknown => (user && 'role' in user ? user.role : undefined)

/** VVSG's administrator. */
export const isAdmin = (user: MaybeUser): boolean => roleOf(user) === 'admin'

/** VVSG's staff: a moderator or an administrator. */
export const isStaff = (user: MaybeUser): boolean => isAdmin(user) || roleOf(user) === 'moderator'

/** Staff of a municipality. */
export const isContributor = (user: MaybeUser): boolean => roleOf(user) === 'contributor'

/** Anybody who is logged in. */
export const isLoggedIn = (user: MaybeUser): boolean => Boolean(user)

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
