import type { BaseFilter } from 'payload'

import { OPEN_STATES } from '../../src/domain/review/states'

/** The list shows what is not decided yet, until its reader filters or searches. */
export const openUnlessAsked: BaseFilter = ({ req: { query } }) =>
  query.where || query.search ? null : { state: { in: [...OPEN_STATES] } }
