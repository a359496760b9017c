import type { Access } from 'payload'

import { isAdmin, isLoggedIn, isStaff } from './roles'

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
  isAdmin(user) ? true : isLoggedIn(user) && user ? { id: { equals: user.id } } : false

/**
 * A person's own account, and for staff the names of everybody. What else an account holds is closed
 * field by field.
 */
export const selfOrStaff: Access = (args) => (isStaff(args.req.user) ? true : selfOrAdmins(args))

/** Drafted reference lists: everybody reads what is confirmed, staff reads the proposals too. */
export const publishedOrStaff: Access = ({ req: { user } }) =>
  isStaff(user) ? true : { _status: { equals: 'published' } }
