import type { CollectionAfterChangeHook } from 'payload'

import { refreshDerived } from '../implementations/refreshDerived'

/** A city with another name: the titles of its implementations follow. */
export const refreshImplementations: CollectionAfterChangeHook = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const name = (data as { name?: string }).name
  if (operation !== 'update' || !name || name === (previousDoc as { name?: string }).name) return
  await refreshDerived({ id: (doc as { id: string }).id, field: 'city', req })
}
