import type { CollectionBeforeOperationHook } from 'payload'
import { Forbidden } from 'payload'

import { isStaff } from '../../access/roles'

/**
 * Lets VVSG alone restore a version. Payload looks for the version before it asks who may: others
 * would hear whether there is one.
 */
export const refuseRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { overrideAccess } = args as { overrideAccess?: boolean }
  if (operation === 'restoreVersion' && overrideAccess !== true && !isStaff(req.user)) {
    throw new Forbidden(req.t)
  }
  return args
}
