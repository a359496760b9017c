import type { Submitted } from './group'
import type { Scope } from './types'

/**
 * Keeps a save from slipping in between what is read of documents and what is pinned of them. A save
 * counts in the main document, and a submission writes other rows: on MongoDB both would go through.
 * Here the count goes up and back down, so that the two conflict and one is run again.
 */
export const holdDocuments = async (
  { payload, req }: Scope,
  documents: readonly Submitted[],
): Promise<void> => {
  for (const { id, collection, main } of documents) {
    const revision = main.revision ?? null
    for (const value of [(revision ?? 0) + 1, revision]) {
      await payload.db.updateOne({
        id,
        collection,
        // Says nothing of when it was changed.
        data: { revision: value, updatedAt: null },
        req,
        returning: false,
      })
    }
  }
}
