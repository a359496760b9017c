import type { CollectionAfterOperationHook, CollectionSlug, PayloadRequest } from 'payload'

import { mayReadDrafts } from '../../access/revision'
import { isLoggedIn, isStaff } from '../../access/roles'
import { etagOf } from '../../src/domain/revision/ifMatch'
import { mainDocument } from './mainDocument'
import { isRouteOf } from './routeOf'

const WRITES = new Set(['create', 'deleteByID', 'restoreVersion', 'updateByID'])

/** Operations whose route names another document than the one they answer with. */
const WITH_OTHER_ID = new Set(['create', 'restoreVersion'])

type Answered = { id?: string; revision?: null | number } | null

/**
 * Gives what somebody reads by its id or has written over REST an `ETag`: what `If-Match` of a later
 * write repeats. Who cannot write it gets none: it would tell of drafts that they may not read.
 */
export const tellRevision: CollectionAfterOperationHook = async ({
  args,
  collection: { slug },
  operation,
  req,
  result,
}) => {
  const { id } = args as { id?: string }
  const isAsked =
    (operation === 'findByID' || WRITES.has(operation)) &&
    isRouteOf(req, slug, WITH_OTHER_ID.has(operation) ? undefined : id)
  const doc = result as Answered
  if (!isAsked || !isLoggedIn(req.user) || !doc?.id) return result
  const revision = await revisionOf({ doc, req, slug })
  if (revision === undefined) return result
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('ETag', etagOf(revision))
  return result
}

const revisionOf = async ({
  doc: { id, revision },
  req,
  slug,
}: {
  doc: NonNullable<Answered>
  req: PayloadRequest
  slug: CollectionSlug
}): Promise<number | undefined> => {
  if (isStaff(req.user) && typeof revision === 'number') return revision
  // `select` leaves it out, and a draft may say that it is somebody else's.
  const main = await mainDocument<{ id: string; revision?: null | number }>({
    id: String(id),
    collection: slug,
    req,
  })
  return (await mayReadDrafts(main, req)) ? (main?.revision ?? 0) : undefined
}
