import type { CollectionBeforeOperationHook } from 'payload'
import { Forbidden } from 'payload'

import { isContributor } from '../../access/roles'

/** A contributor changes one document at a time, whichever way they come in. */
export const refuseMany: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, overrideAccess } = args as { id?: unknown; overrideAccess?: boolean }
  const isMany = (operation === 'delete' || operation === 'update') && id === undefined
  if (isMany && overrideAccess !== true && isContributor(req.user)) throw new Forbidden(req.t)
  return args
}
