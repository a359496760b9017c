import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { createNotes } from './notes'

/** A document, in the transaction of a request. */
export type Mark = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

type Memory<Remembered> = {
  /** Remembers before a write of a document that is there. */
  beforeChange: CollectionBeforeChangeHook
  /** Remembers before a document is removed for good. */
  beforeDelete: CollectionBeforeDeleteHook
  /** What was remembered of a document, which is forgotten then. */
  take: (mark: Mark) => Remembered | undefined
}

/**
 * Remembers what a stored document was before a write until after it. What hooks are given is no
 * help: it is the latest draft, or narrowed by the caller's `select`.
 *
 * @param name of this memory alone
 * @param read what to remember; nothing of a document that is not there
 */
export const createMemory = <Remembered>(
  name: string,
  read: (mark: Mark) => Promise<null | Remembered>,
): Memory<Remembered> => {
  const notes = createNotes<Remembered>(name)
  const remember = async (mark: Mark): Promise<void> => {
    const found = await read(mark)
    if (found !== null) notes.put(mark.req, keyOf(mark), found)
  }
  return {
    beforeChange: async ({ collection: { slug }, data, operation, originalDoc, req }) => {
      const id = (originalDoc as { id?: number | string } | undefined)?.id
      // A copy is made with its source as the original.
      if (operation === 'update' && id !== undefined) await remember({ id, collection: slug, req })
      return data
    },
    beforeDelete: ({ id, collection: { slug }, req }) => remember({ id, collection: slug, req }),
    take: (mark) => notes.take(mark.req, keyOf(mark)),
  }
}

const keyOf = ({ id, collection }: Mark): string => `${collection}:${id}`
