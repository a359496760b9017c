import type { Endpoint } from 'payload'
import { NotFound } from 'payload'

import { actionsOfDocument, actionsOfReview } from '../../actions/review/allowedActions'
import { answer } from '../../actions/review/answer'
import { approve } from '../../actions/review/approve'
import { assign } from '../../actions/review/assign'
import { claim } from '../../actions/review/claim'
import { reject } from '../../actions/review/reject'
import { remark } from '../../actions/review/remark'
import { requestChanges } from '../../actions/review/requestChanges'
import { reopen, resolve } from '../../actions/review/resolve'
import { schedule } from '../../actions/review/schedule'
import { submit } from '../../actions/review/submit'
import { unpublish } from '../../actions/review/unpublish'
import { unschedule } from '../../actions/review/unschedule'
import { withdraw } from '../../actions/review/withdraw'
import { get, post } from './route'
import { COLLECTION, SCHEMAS } from './schemas'

/** Everything below `/api/review-requests` that is not Payload's own; docs/api.md describes it. */
export const reviewEndpoints: Endpoint[] = [
  post({
    body: SCHEMAS.submit,
    done: 'review.done.submit',
    path: '/submit',
    run: ({ body, scope }) => submit(scope, body),
    status: 201,
  }),
  post({
    body: SCHEMAS.unpublish,
    done: 'review.done.unpublish',
    path: '/unpublish',
    run: ({ body, scope }) => unpublish(scope, body),
  }),
  // Payload keeps `:collection` for the collection of the endpoint itself.
  get('/for/:entity/:id', ({ params: { id = '', entity }, scope }) => {
    const known = COLLECTION.safeParse(entity)
    if (!known.success) throw new NotFound(scope.req.t)
    return actionsOfDocument(scope, { id, collection: known.data })
  }),
  get('/:id/actions', ({ params: { id = '' }, scope }) => actionsOfReview(scope, id)),
  post({
    body: SCHEMAS.withdraw,
    done: 'review.done.withdraw',
    path: '/:id/withdraw',
    run: ({ body, params: { id = '' }, scope }) => withdraw(scope, { ...body, id }),
  }),
  post({
    body: SCHEMAS.nothing,
    done: 'review.done.claim',
    path: '/:id/claim',
    run: ({ params: { id = '' }, scope }) => claim(scope, id),
  }),
  post({
    body: SCHEMAS.assign,
    done: 'review.done.assign',
    path: '/:id/assign',
    run: ({ body, params: { id = '' }, scope }) => assign(scope, { ...body, id }),
  }),
  post({
    body: SCHEMAS.requestChanges,
    done: 'review.done.request_changes',
    path: '/:id/request-changes',
    run: ({ body, params: { id = '' }, scope }) => requestChanges(scope, { ...body, id }),
  }),
  post({
    body: SCHEMAS.remark,
    done: 'review.done.remark',
    path: '/:id/remarks',
    run: ({ body, params: { id = '' }, scope }) => remark(scope, { ...body, id }),
  }),
  post({
    body: SCHEMAS.answer,
    done: 'review.done.answer',
    path: '/:id/remarks/:remarkId/answers',
    run: ({ body, params: { id = '', remarkId = '' }, scope }) =>
      answer(scope, { ...body, id, remarkId }),
  }),
  post({
    body: SCHEMAS.nothing,
    done: 'review.done.resolve',
    path: '/:id/remarks/:remarkId/resolve',
    run: ({ params: { id = '', remarkId = '' }, scope }) => resolve(scope, { id, remarkId }),
  }),
  post({
    body: SCHEMAS.nothing,
    done: 'review.done.reopen',
    path: '/:id/remarks/:remarkId/reopen',
    run: ({ params: { id = '', remarkId = '' }, scope }) => reopen(scope, { id, remarkId }),
  }),
  post({
    body: SCHEMAS.approve,
    done: 'review.done.approve',
    path: '/:id/approve',
    run: ({ body, params: { id = '' }, scope }) => approve(scope, { ...body, id }),
  }),
  post({
    body: SCHEMAS.schedule,
    done: 'review.done.schedule',
    path: '/:id/schedule',
    run: ({ body, params: { id = '' }, scope }) => schedule(scope, { ...body, id }),
  }),
  post({
    body: SCHEMAS.nothing,
    done: 'review.done.unschedule',
    path: '/:id/unschedule',
    run: ({ params: { id = '' }, scope }) => unschedule(scope, id),
  }),
  post({
    body: SCHEMAS.reject,
    done: 'review.done.reject',
    path: '/:id/reject',
    run: ({ body, params: { id = '' }, scope }) => reject(scope, { ...body, id }),
  }),
]
