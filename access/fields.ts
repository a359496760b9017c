import type { FieldAccess } from 'payload'

import { isAdmin, isLoggedIn, isStaff } from './roles'

/** Field twins of the policies: a field has no filter, so they only say yes or no. */
export const adminsOnly: FieldAccess = ({ req }) => isAdmin(req.user)

export const staffOnly: FieldAccess = ({ req }) => isStaff(req.user)

export const loggedInOnly: FieldAccess = ({ req }) => isLoggedIn(req.user)

/** Kept by hooks: no caller writes it, whoever they are. */
export const never: FieldAccess = () => false

/** A field that VVSG alone sees and fills in. */
export const STAFF_FIELD = { create: staffOnly, read: staffOnly, update: staffOnly }

/** A field that everybody may read, and VVSG alone fills in. */
export const STAFF_WRITES = { create: staffOnly, update: staffOnly }

/** A field that hooks keep. */
export const SYSTEM_FIELD = { create: never, update: never }

/**
 * What an importer or the command line fills in: staff reads it, nobody writes it over an API.
 * The product's own calls override access.
 */
export const IMPORT_FIELD = { create: never, read: staffOnly, update: never }

/** A contact is shown to visitors only when its owner ticked that box. */
export const publicContact: FieldAccess = ({ doc, req }) => isLoggedIn(req.user) || isTicked(doc)

const isTicked = (doc: unknown): boolean => {
  const contact = (doc as { contact?: { public?: unknown } } | undefined)?.contact
  return contact?.public === true
}

/**
 * A field of an account: the person and administrators. The forms ask without an id (measured on
 * 3.90.2), with the document itself.
 */
export const selfOrAdminsField: FieldAccess = ({ id, doc, req: { user } }) =>
  isAdmin(user) || (isLoggedIn(user) && user?.id === (id ?? (doc as { id?: unknown })?.id))

/** Nobody reads or writes it over an API. */
export const HIDDEN_FIELD = { create: never, read: never, update: never }
