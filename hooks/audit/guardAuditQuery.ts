import type { CollectionBeforeOperationHook } from 'payload'

import { isStaff } from '../../access/roles'
import { checkWhere } from '../../src/domain/query/checkWhere'
import type { PathKind } from '../../src/domain/query/types'
import { languageOf } from '../../src/i18n'
import { BadQueryError } from '../shared/BadQueryError'

/** What whoever is not of VVSG may filter on: nothing that the rows do not show them. */
const OPEN: Readonly<Record<string, PathKind>> = {
  action: 'text',
  at: 'date',
  city: 'id',
  entity: 'text',
  entityId: 'id',
  entityTitle: 'text',
  from: 'text',
  id: 'id',
  seq: 'number',
  to: 'text',
  versionId: 'id',
}

/**
 * Keeps a contributor from finding out by filtering or sorting what the log does not show them, such
 * as the name of a moderator. The admin's own pages ask in this way too.
 */
export const guardAuditQuery: CollectionBeforeOperationHook = ({ args, req }) => {
  const { overrideAccess, sort, where } = args as {
    overrideAccess?: boolean
    sort?: string | string[]
    where?: unknown
  }
  if (overrideAccess || isStaff(req.user)) return args
  const problem = checkWhere(where, {
    kindOf: (path) => (Object.hasOwn(OPEN, path) && OPEN[path]) || 'closed',
    parameter: 'where',
  })
  if (problem) throw new BadQueryError(problem, languageOf(req))
  for (const field of [sort ?? []].flat().flatMap((one) => one.split(','))) {
    if (Object.hasOwn(OPEN, field.trim().replace(/^-/, ''))) continue
    throw new BadQueryError({ parameter: 'sort', reason: 'sort' }, languageOf(req))
  }
  return args
}
