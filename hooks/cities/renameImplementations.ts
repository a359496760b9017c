import type { CollectionAfterChangeHook } from 'payload'

import { retitle } from '../implementations/retitle'

/** A city with another name: the titles of its implementations follow. */
export const renameImplementations: CollectionAfterChangeHook = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const name = (data as { name?: string }).name
  if (operation !== 'update' || !name || name === (previousDoc as { name?: string }).name) return
  await retitle({ id: (doc as { id: string }).id, field: 'city', req })
}
