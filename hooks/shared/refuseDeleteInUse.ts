import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'
import { APIError } from 'payload'

import { say } from '../../src/i18n'

type Use = { collection: CollectionSlug; path: string }

/**
 * Refuses to remove for good what others still refer to: on SQLite their reference would be
 * emptied, on MongoDB it would point at nothing. Drafts and what is in the bin count too.
 */
export const refuseDeleteInUse =
  (uses: Use[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    let count = 0
    for (const { collection, path } of uses) {
      const stored = await req.payload.db.count({
        collection,
        req,
        where: { [path]: { equals: id } },
      })
      count += stored.totalDocs
      if (stored.totalDocs > 0 || !req.payload.collections[collection]?.config.versions) continue
      const drafts = await req.payload.db.countVersions({
        collection,
        req,
        where: {
          and: [{ [`version.${path}`]: { equals: id } }, { latest: { equals: true } }],
        },
      })
      count += drafts.totalDocs
    }
    if (count > 0) {
      throw new APIError(say(req, 'error.in_use', { count }), 409, { code: 'conflict' }, true)
    }
  }
