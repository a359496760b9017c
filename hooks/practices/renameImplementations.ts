import type { CollectionAfterChangeHook } from 'payload'

import { retitle } from '../implementations/retitle'

/** A practice with another title: its implementations without a name of their own follow. */
export const renameImplementations: CollectionAfterChangeHook = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return
  const [before, after] = [previousDoc, { ...(previousDoc as object), ...(data as object) }] as {
    _status?: string
    title?: string
  }[]
  // Publishing or unpublishing decides which of two titles counts, so it is a change as well.
  if (before?.title === after?.title && before?._status === after?._status) return
  await retitle({ id: (doc as { id: string }).id, field: 'practice', req })
}
