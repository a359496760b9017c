import type { Access, AccessResult, CollectionBeforeValidateHook, SanitizedConfig } from 'payload'
import { Forbidden } from 'payload'

import { anyOf } from './combine'
import { ownDocuments } from './ownDocuments'
import { nobody } from './policies'
import { isAdmin, isContributor, isLoggedIn, isStaff } from './roles'
import type { EveryOperation } from './types'

const closed: EveryOperation = {
  admin: () => false,
  create: nobody,
  delete: nobody,
  read: nobody,
  readVersions: nobody,
  unlock: nobody,
  update: nobody,
}

const adminsToo: Access = ({ req }) => isAdmin(req.user)

const ownRows: Access = ({ req: { user } }) =>
  user
    ? {
        and: [
          { 'user.value': { equals: user.id } },
          { 'user.relationTo': { equals: user.collection } },
        ],
      }
    : false

const everybodyLoggedIn: Access = ({ req }) => isLoggedIn(req.user)

/**
 * The admin shows who is editing; the name itself stays behind the rules of `users`. A contributor
 * sees it of what their cities own: which other documents there are is none of their business.
 */
const ownDocumentsOrStaff: Access = async (args) => {
  if (isStaff(args.req.user)) return true
  const ids = await ownDocuments(args.req)
  return anyOf(ownRows(args) as AccessResult, ids.length > 0 && { 'document.value': { in: ids } })
}

/** Staff may take over a document that somebody left open. */
const ownRowsOrStaff: Access = (args) => (isStaff(args.req.user) ? true : ownRows(args))

/** Whoever writes the row is who it names: nobody locks in somebody else's name. */
const nameCaller: CollectionBeforeValidateHook = ({ data, req }) =>
  req.user ? { ...data, user: { relationTo: req.user.collection, value: req.user.id } } : data

/** A contributor keeps nobody from a document that they may not change themselves. */
const lockOwn: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!isContributor(req.user)) return data
  const { document } = (data ?? {}) as { document?: { value?: unknown } }
  const isOwn =
    typeof document?.value === 'string' && (await ownDocuments(req)).includes(document.value)
  if (!isOwn) throw new Forbidden(req.t)
  return data
}

const LOCKS: EveryOperation = {
  ...closed,
  create: everybodyLoggedIn,
  delete: ownRowsOrStaff,
  read: ownDocumentsOrStaff,
  update: ownRowsOrStaff,
}

const PREFERENCES: EveryOperation = {
  ...closed,
  create: everybodyLoggedIn,
  delete: ownRows,
  read: ownRows,
  update: ownRows,
}

const JOBS: EveryOperation = { ...closed, read: adminsToo }

/** What the framework's own collections may be used for. One that is not named here is closed. */
const RULES: Readonly<Record<string, EveryOperation>> = {
  'payload-jobs': JOBS,
  'payload-locked-documents': LOCKS,
  'payload-preferences': PREFERENCES,
}

const NAMES_CALLER = new Set(['payload-locked-documents', 'payload-preferences'])

/**
 * Locks what Payload adds by itself: stock, anybody who is logged in may remove all document locks,
 * lock in another's name, and run jobs.
 *
 * @param config what `buildConfig` made; changed in place
 */
export const lockFrameworkCollections = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    collection.access = RULES[collection.slug] ?? closed
    collection.graphQL = false
    if (NAMES_CALLER.has(collection.slug)) {
      collection.hooks.beforeValidate = [...(collection.hooks.beforeValidate ?? []), nameCaller]
    }
    if (collection.access === LOCKS) collection.hooks.beforeValidate?.push(lockOwn)
  }
  const admins = ({ req }: { req: { user: object | null } }): boolean => isAdmin(req.user)
  config.jobs.access = { cancel: admins, queue: admins, run: admins }
  return config
}
