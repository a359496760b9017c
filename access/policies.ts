import type { Access, AccessResult, Where } from 'payload'

import { anyOf } from './combine'
import { cityOf, isAdmin, isContributor, isLoggedIn, isStaff } from './roles'

/** Anybody, logged in or not. */
export const anyone: Access = () => true

/** Nobody over any API. The product's own calls override access in so many words. */
export const nobody: Access = () => false

/** VVSG's administrators. */
export const admins: Access = ({ req }) => isAdmin(req.user)

/** Moderators and administrators. */
export const staff: Access = ({ req }) => isStaff(req.user)

/** Whoever is logged in. Typed for `access.admin` too, which takes no filter. */
export const loggedIn = ({ req }: { req: { user: object | null } }): boolean => isLoggedIn(req.user)

/** A person's own account; an administrator sees all of them. */
export const selfOrAdmins: Access = ({ req: { user } }) =>
  isAdmin(user) ? true : user ? { id: { equals: user.id } } : false

/**
 * Published and not in the bin. The bin is named because a published document that is thrown away
 * stays published, and `?trash=true` would show it.
 */
const PUBLISHED: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

/** The flag is kept by hooks/implementations: a filter on the practice fails on MongoDB. */
const PUBLISHED_WITH_PRACTICE: Where = {
  and: [
    { _status: { equals: 'published' } },
    { deletedAt: { exists: false } },
    { practiceIsPublic: { equals: true } },
  ],
}

/**
 * What everybody may read, plus for a contributor what their own city owns.
 * The owner is all that the second part may ask: a field that a draft can change would be looked up
 * in the stale main document.
 */
const publicOrOwn =
  ({ published, owner }: { owner: string; published: Where }): Access =>
  ({ req: { user } }): AccessResult => {
    if (isStaff(user)) return true
    const city = isContributor(user) ? cityOf(user) : undefined
    return anyOf(published, city ? { [owner]: { equals: city } } : false)
  }

/** Practices: published ones; a contributor also their city's own drafts. */
export const publishedOrOwnPractice = publicOrOwn({ owner: 'owner', published: PUBLISHED })

/** Implementations: published ones of a published practice; a contributor also their city's own. */
export const publishedOrOwnImplementation = publicOrOwn({
  owner: 'city',
  published: PUBLISHED_WITH_PRACTICE,
})

/** Drafted reference lists: everybody reads what is confirmed, staff reads the proposals too. */
export const publishedOrStaff: Access = ({ req: { user } }) =>
  isStaff(user) ? true : { _status: { equals: 'published' } }

/** Staff puts a document in the bin; only an administrator removes it for good. */
export const staffBinsAdminsPurge: Access = ({ data, req: { user } }) => {
  const isForTheBin = Boolean((data as { deletedAt?: unknown } | undefined)?.deletedAt)
  return isForTheBin ? isStaff(user) : isAdmin(user)
}

/** Submissions: those of one's own city, or all of them. */
export const ownReviewsOrStaff: Access = ({ req: { user } }) =>
  isStaff(user) ? true : isContributor(user) ? { city: { equals: cityOf(user) ?? '' } } : false
