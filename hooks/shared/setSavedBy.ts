import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../../src/actions/audit/actor'
import { KEEPS_AUTHOR } from '../../src/actions/review/publishVersion'

/**
 * Notes in each version who saved it, whatever the caller says. A draft that stays on top of a text
 * that goes online keeps its author.
 */
export const setSavedBy: CollectionBeforeChangeHook = ({ data, req }) => {
  if (req.context[KEEPS_AUTHOR] === true) return data
  const { id, name } = actorOf({ payload: req.payload, req })
  return { ...data, savedBy: { name, userId: id } }
}
