import type { Endpoint } from 'payload'
import { NotFound } from 'payload'

import { actionsOfDocument, actionsOfReview } from '../../actions/review/allowedActions'
import { assignees } from '../../actions/review/assignees'
import { get, post } from './route'
import { COLLECTION } from './schemas'
import { STEPS } from './steps'

/** Everything below `/api/review-requests` that is not Payload's own; docs/api.md describes it. */
export const reviewEndpoints: Endpoint[] = [
  // Payload keeps `:collection` for the collection of the endpoint itself.
  get('/for/:entity/:id', ({ params: { id = '', entity }, scope }) => {
    const known = COLLECTION.safeParse(entity)
    if (!known.success) throw new NotFound(scope.req.t)
    return actionsOfDocument(scope, { id, collection: known.data })
  }),
  get('/assignees', ({ scope }) => assignees(scope)),
  get('/:id/actions', ({ params: { id = '' }, scope }) => actionsOfReview(scope, id)),
  ...STEPS.map(post),
]
