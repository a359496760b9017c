import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { Forbidden } from 'payload'

import { ownCities } from '../../access/ownCities'
import { OWNER_FIELD } from '../../access/ownerField'
import type { Moderated } from '../../access/ownerField'
import { isContributor } from '../../access/roles'
import { PRACTICES } from '../../collections/slugs'
import { latestVersion } from '../../src/actions/latestVersion'
import { RefusedError } from '../../src/actions/refusedError'
import { assertNotLocked } from '../../src/actions/review/openReview'
import { idOf } from '../../src/domain/idOf'
import { say } from '../../src/i18n'
import { mainDocument } from '../shared/mainDocument'
import { WRITES_DRAFT } from './ownByCity'

type Args = {
  autosave?: boolean
  data?: Record<string, unknown>
  draft?: boolean
  duplicateFromID?: number | string
  id?: number | string
  overrideAccess?: boolean
  publishAllLocales?: unknown
  publishSpecificLocale?: unknown
  unpublishAllLocales?: unknown
}

type Write = { args: Args; collection: Moderated; req: PayloadRequest }

type Stored = {
  [key: string]: unknown
  _status?: null | string
  deletedAt?: null | string
  firstPublishedAt?: null | string
  id: string
}

/**
 * Turns each write of a contributor into a draft of their own city, or refuses it: what visitors
 * read stays as it is, whatever the request says about drafts, status, locales or owner.
 *
 * It runs below every door, before Payload looks at the arguments. Calls that override access are
 * the product's own.
 */
export const guardWrite: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  const asked = args as Args
  if (asked.overrideAccess === true || !isContributor(req.user)) return args
  const write: Write = { args: asked, collection: slug as Moderated, req }
  switch (operation) {
    case 'create':
      return (await guardCreate(write)) as typeof args
    case 'update':
      return (await guardUpdate(write)) as typeof args
    default:
      return args
  }
}

const guardCreate = async ({ args, collection, req }: Write): Promise<Args> => {
  refusePublishing(args, req)
  await refuseForeignOwner({ collection, named: args.data?.[OWNER_FIELD[collection]], req })
  if (args.duplicateFromID !== undefined) {
    const from = await mainDocument<Stored>({ id: args.duplicateFromID, collection, req })
    if (from?.deletedAt) throw new Forbidden(req.t)
  }
  return asDraft(args, req)
}

const guardUpdate = async ({ args, collection, req }: Write): Promise<Args> => {
  refusePublishing(args, req)
  // Many at once: Payload would ask the policy for each main document, and save what it finds there.
  if (args.id === undefined) throw new Forbidden(req.t)
  const main = await mainDocument<Stored>({ id: args.id, collection, req })
  // Payload answers what it answers for a document that is not theirs.
  if (!main) return args
  const current = await requireOwn({ collection, main, req })
  await assertNotLocked({ payload: req.payload, req }, main.id)
  const isPublishedOnce = main._status === 'published' || Boolean(main.firstPublishedAt)
  if (collection === PRACTICES && isPublishedOnce) throw new Forbidden(req.t)
  const owner = idOf(args.data?.[OWNER_FIELD[collection]])
  if (owner !== current) await refuseForeignOwner({ collection, named: owner, req })

  const binning = binningOf(args.data, main)
  if (binning === undefined) {
    if (main.deletedAt) throw new Forbidden(req.t)
    return asDraft(args, req)
  }
  if (isPublishedOnce) throw new Forbidden(req.t)
  req.context[WRITES_DRAFT] = true
  return withoutPublication({ ...args, data: { deletedAt: binning }, draft: false })
}

/** Where the document itself and its newest version belong: VVSG may be moving it. */
const requireOwn = async ({
  collection,
  main,
  req,
}: Omit<Write, 'args'> & { main: Stored }): Promise<string | undefined> => {
  const field = OWNER_FIELD[collection]
  const own = await ownCities(req)
  const newest = (await latestVersion<Stored>({ id: main.id, collection, req }))?.version
  for (const each of newest ? [main, newest] : [main]) {
    if (!own.includes(idOf(each[field]) ?? '')) throw new Forbidden(req.t)
  }
  return idOf((newest ?? main)[field])
}

const refuseForeignOwner = async ({
  named,
  req,
}: Omit<Write, 'args'> & { named: unknown }): Promise<void> => {
  const city = idOf(named)
  if (city === undefined || (await ownCities(req)).includes(city)) return
  throw new RefusedError(say(req, 'error.other_city'), 'other_city', 403)
}

const refusePublishing = (args: Args, req: PayloadRequest): void => {
  const isAsked =
    args.data?._status === 'published' ||
    [args.publishAllLocales, args.publishSpecificLocale, args.unpublishAllLocales].some(
      (value) => Boolean(value) && value !== 'false',
    )
  if (isAsked) throw new Forbidden(req.t)
}

/** When the write is about the bin: the date to store, or null to take it out again. */
const binningOf = (data: Args['data'], main: Stored): null | string | undefined => {
  if (!data || !('deletedAt' in data)) return undefined
  if (data.deletedAt) return main.deletedAt ? undefined : new Date().toISOString()
  return main.deletedAt ? null : undefined
}

const asDraft = (args: Args, req: PayloadRequest): Args => {
  const { _status, deletedAt, ...data } = args.data ?? {}
  req.context[WRITES_DRAFT] = true
  return withoutPublication({ ...args, autosave: false, data, draft: true })
}

const withoutPublication = ({
  publishAllLocales,
  publishSpecificLocale,
  unpublishAllLocales,
  ...args
}: Args): Args => args
