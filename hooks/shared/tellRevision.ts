import type { CollectionAfterOperationHook } from 'payload'

import { etagOf } from '../../src/domain/revision/ifMatch'
import { mainDocument } from './mainDocument'
import { isRouteOf } from './routeOf'

const WRITES = new Set(['create', 'deleteByID', 'restoreVersion', 'updateByID'])

/** Operations whose route names another document than the one they answer with. */
const WITH_OTHER_ID = new Set(['create', 'restoreVersion'])

type Answered = { id?: string; revision?: null | number } | null

/**
 * Gives what a logged-in user reads by its id or has written over REST an `ETag`: what `If-Match`
 * of a later write repeats.
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
  if (!isAsked || !req.user || !doc?.id) return result
  const { id: answered } = doc
  // `select` leaves it out.
  const revision =
    doc.revision ??
    (
      await mainDocument<{ id: string; revision?: null | number }>({
        id: answered,
        collection: slug,
        req,
      })
    )?.revision
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('ETag', etagOf(revision ?? 0))
  return result
}
