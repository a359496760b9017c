import type { z } from 'zod'

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
import type { Scope } from '../../actions/review/types'
import { unpublish } from '../../actions/review/unpublish'
import { unschedule } from '../../actions/review/unschedule'
import { withdraw } from '../../actions/review/withdraw'
import type { MessageKey } from '../../i18n'
import { SCHEMAS } from './schemas'
import { withIfMatch } from './withIfMatch'

/** The ids in the path of a step, or beside its other arguments in GraphQL. */
type Which = { id: string; remarkId: string }

/** Anything that somebody does, over REST and GraphQL. */
export type Step = {
  /** Arguments in GraphQL, in its own words. */
  args: Record<string, string>
  body: z.ZodType
  /** The sentence that goes with the answer. */
  done: MessageKey
  mutation: string
  path: string
  run: (scope: Scope, which: Which, body: unknown) => Promise<unknown>
  status: number
}

type Definition<Body> = Omit<Step, 'body' | 'run' | 'status'> & {
  body: z.ZodType<Body>
  run: (scope: Scope, which: Which, body: Body) => Promise<unknown>
  status?: number
}

/** Ties the type of a body to what its action takes. */
const step = <Body>({ body, run, status = 200, ...rest }: Definition<Body>): Step => ({
  ...rest,
  body,
  run: (scope, which, input) => run(scope, which, input as Body),
  status,
})

const ID = { id: 'String!' }
const REMARK = { ...ID, remarkId: 'String!' }

export const STEPS: readonly Step[] = [
  step({
    args: { documents: '[ReviewDocumentInput!]!', note: 'String' },
    body: SCHEMAS.submit,
    done: 'review.done.submit',
    mutation: 'submitForReview',
    path: '/submit',
    run: (scope, _, body) => submit(scope, withIfMatch(scope, body)),
    status: 201,
  }),
  step({
    args: { id: 'String!', collection: 'String!', reason: 'String!' },
    body: SCHEMAS.unpublish,
    done: 'review.done.unpublish',
    mutation: 'unpublishDocument',
    path: '/unpublish',
    run: (scope, _, body) => unpublish(scope, body),
  }),
  step({
    args: { ...ID, reason: 'String' },
    body: SCHEMAS.withdraw,
    done: 'review.done.withdraw',
    mutation: 'withdrawReview',
    path: '/:id/withdraw',
    run: (scope, { id }, body) => withdraw(scope, { ...body, id }),
  }),
  step({
    args: ID,
    body: SCHEMAS.nothing,
    done: 'review.done.claim',
    mutation: 'claimReview',
    path: '/:id/claim',
    run: (scope, { id }) => claim(scope, id),
  }),
  step({
    args: { ...ID, assignee: 'String!' },
    body: SCHEMAS.assign,
    done: 'review.done.assign',
    mutation: 'assignReview',
    path: '/:id/assign',
    run: (scope, { id }, body) => assign(scope, { ...body, id }),
  }),
  step({
    args: { ...ID, remarks: '[ReviewRemarkInput!]' },
    body: SCHEMAS.requestChanges,
    done: 'review.done.request_changes',
    mutation: 'requestReviewChanges',
    path: '/:id/request-changes',
    run: (scope, { id }, body) => requestChanges(scope, { ...body, id }),
  }),
  step({
    args: { ...ID, entityId: 'String', field: 'String', text: 'String!' },
    body: SCHEMAS.remark,
    done: 'review.done.remark',
    mutation: 'addReviewRemark',
    path: '/:id/remarks',
    run: (scope, { id }, body) => remark(scope, { ...body, id }),
  }),
  step({
    args: { ...REMARK, text: 'String!' },
    body: SCHEMAS.answer,
    done: 'review.done.answer',
    mutation: 'answerReviewRemark',
    path: '/:id/remarks/:remarkId/answers',
    run: (scope, { id, remarkId }, body) => answer(scope, { ...body, id, remarkId }),
  }),
  step({
    args: REMARK,
    body: SCHEMAS.nothing,
    done: 'review.done.resolve',
    mutation: 'resolveReviewRemark',
    path: '/:id/remarks/:remarkId/resolve',
    run: (scope, which) => resolve(scope, which),
  }),
  step({
    args: REMARK,
    body: SCHEMAS.nothing,
    done: 'review.done.reopen',
    mutation: 'reopenReviewRemark',
    path: '/:id/remarks/:remarkId/reopen',
    run: (scope, which) => reopen(scope, which),
  }),
  step({
    args: { ...ID, versions: '[String!]!' },
    body: SCHEMAS.approve,
    done: 'review.done.approve',
    mutation: 'approveReview',
    path: '/:id/approve',
    run: (scope, { id }, body) => approve(scope, { ...body, id }),
  }),
  step({
    args: { ...ID, publishAt: 'String!', versions: '[String!]!' },
    body: SCHEMAS.schedule,
    done: 'review.done.schedule',
    mutation: 'scheduleReview',
    path: '/:id/schedule',
    run: (scope, { id }, body) => schedule(scope, { ...body, id }),
  }),
  step({
    args: ID,
    body: SCHEMAS.nothing,
    done: 'review.done.unschedule',
    mutation: 'unscheduleReview',
    path: '/:id/unschedule',
    run: (scope, { id }) => unschedule(scope, id),
  }),
  step({
    args: { ...ID, reason: 'String!' },
    body: SCHEMAS.reject,
    done: 'review.done.reject',
    mutation: 'rejectReview',
    path: '/:id/reject',
    run: (scope, { id }, body) => reject(scope, { ...body, id }),
  }),
]
