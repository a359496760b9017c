import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../../src/actions/audit/actor'

/** Notes in each version who saved it, whatever the caller says. */
export const setSavedBy: CollectionBeforeChangeHook = ({ data, req }) => {
  const { id, name } = actorOf({ payload: req.payload, req })
  return { ...data, savedBy: { name, userId: id } }
}
