import type { CollectionBeforeOperationHook } from 'payload'

import { isLoggedIn } from '../../access/roles'
import { widenWhere } from '../../src/domain/query/widenWhere'

/**
 * Finds more of what somebody who is logged in looks for by text (see {@link widenWhere}). Visitors
 * get what they ask, to the letter.
 */
export const widenSearch: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || !isLoggedIn(req.user)) return args
  const { where } = args as { where?: unknown }
  return where ? ({ ...args, where: widenWhere(where) } as typeof args) : args
}
