import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { CollectionSlug, ServerFunction } from 'payload'
import { docAccessOperation, Forbidden } from 'payload'

import { isStaff } from '../../access/roles'

type FormState = Parameters<typeof buildFormStateHandler>[0]

/** Publishing at a later time pins a version: `/api/review-requests/:id/schedule` does that. */
const closed: ServerFunction = ({ req }) => {
  throw new Forbidden(req.t)
}

/**
 * Payload notes who is editing whatever document the browser names. Who may not change it keeps
 * nobody else from it.
 */
const formState: ServerFunction = async (args) => {
  const state = args as unknown as FormState
  const { id, collectionSlug, req } = state
  const isAsked = state.returnLockStatus || state.updateLastEdited
  if (!isAsked || isStaff(req.user) || !collectionSlug || id === undefined) {
    return buildFormStateHandler(state)
  }
  const collection = req.payload.collections[collectionSlug as CollectionSlug]
  const { update } = await docAccessOperation({ id, collection, data: { _status: 'draft' }, req })
  return buildFormStateHandler(
    update ? state : { ...state, returnLockStatus: false, updateLastEdited: false },
  )
}

/** What the admin asks the server, where Payload's own would let in too many. */
export const serverFunctions: Record<string, ServerFunction> = {
  'copy-data-from-locale': closed,
  'form-state': formState,
  'get-upcoming-scheduled-publish': closed,
  'schedule-publish': closed,
}
