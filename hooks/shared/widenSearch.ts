import type { CollectionBeforeOperationHook } from 'payload'

import type { AlsoIn } from '../../src/domain/query/widenWhere'
import { widenWhere } from '../../src/domain/query/widenWhere'

/**
 * Finds more of what somebody who is logged in looks for by text (see {@link widenWhere}). Visitors
 * get what they ask, to the letter.
 *
 * @param alsoIn fields by the field that is asked about
 */
export const widenSearch =
  (alsoIn?: AlsoIn): CollectionBeforeOperationHook =>
  ({ args, operation, req }) => {
    if (operation !== 'read' || !req.user) return args
    const { where } = args as { where?: unknown }
    return where ? ({ ...args, where: widenWhere(where, alsoIn) } as typeof args) : args
  }
