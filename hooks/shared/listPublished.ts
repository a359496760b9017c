import type { CollectionBeforeOperationHook } from 'payload'

import { isContributor } from '../../access/roles'

/**
 * Gives a contributor's lists and pickers the documents themselves. The admin asks for the latest
 * drafts, and what a contributor may read is then decided on those: a published document would vanish
 * as long as VVSG prepares a change to it.
 */
export const listPublished: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { draft, id, overrideAccess } = args as {
    draft?: boolean
    id?: number | string
    overrideAccess?: boolean
  }
  const isList = operation === 'read' && id === undefined && overrideAccess !== true
  return isList && draft && isContributor(req.user) ? { ...args, draft: false } : args
}
