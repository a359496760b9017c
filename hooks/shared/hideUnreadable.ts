import type { CollectionAfterReadHook, CollectionSlug, PayloadRequest } from 'payload'

import { isStaff } from '../../access/roles'
import { readableIds, relationsOf } from './relations'

/**
 * Leaves out of a relation what its reader may not read. Payload does not fill that in, but leaves
 * the id: who reads would learn that there is something. What is filled in, may be read; the ids
 * that are left are looked up, those of a whole page together. VVSG reads everything.
 */
export const hideUnreadable: CollectionAfterReadHook = async ({
  collection,
  doc,
  overrideAccess,
  req,
}) => {
  const document = doc as Record<string, unknown>
  if (overrideAccess || !document || isStaff(req.user)) return document
  const bare = relationsOf(collection).filter(({ name }) => bareIds(document[name]).length > 0)
  if (bare.length === 0) return document
  const shown = await Promise.all(
    bare.map(async ({ collection: related, isMany, name }) => {
      const value = document[name]
      const readable = await lookUp(related, bareIds(value), req)
      const isShown = (each: unknown): boolean => typeof each !== 'string' || readable.has(each)
      if (isMany) return [name, (value as unknown[]).filter(isShown)] as const
      return [name, isShown(value) ? value : null] as const
    }),
  )
  return { ...document, ...Object.fromEntries(shown) }
}

const bareIds = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  )

type Batch = { ids: Set<string>; readable: Promise<Set<string>> }

const KEY = 'readableIds'

/** Asks with all that is asked before the next turn of the event loop. */
const lookUp = (
  collection: CollectionSlug,
  ids: string[],
  req: PayloadRequest,
): Promise<Set<string>> => {
  const batches = batchesOf(req)
  const open = batches.get(collection)
  if (open) {
    for (const id of ids) open.ids.add(id)
    return open.readable
  }
  const batch = { ids: new Set(ids) } as Batch
  batch.readable = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    batches.delete(collection)
    return readableIds({ collection, ids: [...batch.ids], isStored: true, req })
  })
  batches.set(collection, batch)
  return batch.readable
}

const batchesOf = ({ context }: PayloadRequest): Map<string, Batch> => {
  const batches = context[KEY]
  if (batches instanceof Map) return batches as Map<string, Batch>
  const fresh = new Map<string, Batch>()
  context[KEY] = fresh
  return fresh
}
