import type { CollectionAfterReadHook } from 'payload'

import { mayReadDrafts } from '../../access/revision'
import { isLoggedIn } from '../../access/roles'

/** Leaves out how often a document was saved for who is not to know of its drafts. */
export const hideRevision: CollectionAfterReadHook = async ({ doc, overrideAccess, req }) => {
  const document = doc as Record<string, unknown> | undefined
  const isShown = document && 'revision' in document && isLoggedIn(req.user)
  if (overrideAccess || !isShown || (await mayReadDrafts(document, req))) return document
  const { revision, ...rest } = document
  return rest
}
