import type { CollectionAfterChangeHook } from 'payload'

import { IMPLEMENTATIONS, PRACTICES } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { Implementation } from '../../src/payload-types'
import { mainDocument } from '../shared/mainDocument'

/**
 * Writes to the practice of a published implementation. On MongoDB two transactions that do not
 * write the same document both go through: one that publishes an implementation, and one that
 * unpublishes its practice without seeing it. This makes them conflict.
 */
export const touchPractice: CollectionAfterChangeHook = async ({ doc, req }) => {
  const id = (doc as { id: string }).id
  const entry = await mainDocument<Implementation>({ id, collection: IMPLEMENTATIONS, req })
  const practice = idOf(entry?.practice)
  if (entry?._status !== 'published' || !practice) return
  await req.payload.db.updateOne({
    id: practice,
    collection: PRACTICES,
    data: { touchedAt: new Date().toISOString(), updatedAt: null },
    req,
    returning: false,
  })
}
