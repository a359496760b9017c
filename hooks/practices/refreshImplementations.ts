import type { CollectionAfterChangeHook } from 'payload'

import { refreshDerived } from '../implementations/refreshDerived'

/** A practice was renamed, published, unpublished or binned: its implementations follow. */
export const refreshImplementations: CollectionAfterChangeHook = async ({
  doc,
  operation,
  req,
}) => {
  if (operation !== 'update') return
  await refreshDerived({ id: (doc as { id: string }).id, field: 'practice', req })
}
