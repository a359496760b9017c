import type { Payload, TypedUser } from 'payload'

import { REVIEW_REQUESTS, USERS } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import { decide } from '../../domain/review/transitions'
import { say } from '../../i18n'
import type { ReviewRequest, User } from '../../payload-types'
import { actorOf } from '../audit/actor'
import { inTransaction } from '../inTransaction'
import { activeStaffMember } from './assign'
import { decidedBy } from './decided'
import { allowsOwnApproval, personOf } from './person'
import { publishPinned } from './pinned'
import { activeStaff, submitterOf } from './recipients'
import { applyStep } from './step'
import type { Scope } from './types'
import { NOT_SCHEDULED } from './unschedule'

export type Planned = { review: string; scheduledFor: string }

export type Outcome = 'nothing_to_do' | 'published' | 'returned'

/**
 * Publishes what was scheduled, in the name of who scheduled it, and only if that person still may.
 * Otherwise the submission goes back to those who review, with a remark that says why. Running it
 * again changes nothing.
 *
 * @throws what may pass by itself, such as a database that is busy: the job is tried again
 */
export const publishScheduled = async (payload: Payload, planned: Planned): Promise<Outcome> => {
  try {
    return await inTransaction({ payload }, (req) => publishNow({ payload, req }, planned))
  } catch (error) {
    const { message, status = 500 } = error as { message: string; status?: number }
    if (status >= 500) throw error
    // The text cannot be published as it is: its transaction is gone, and this is the next one.
    return inTransaction({ payload }, async (req) => {
      const review = await plannedReview({ payload, req }, planned)
      return review ? giveBack({ payload, req }, review, message) : 'nothing_to_do'
    })
  }
}

const publishNow = async (scope: Scope, planned: Planned): Promise<Outcome> => {
  const { payload, req } = scope
  const review = await plannedReview(scope, planned)
  if (!review) return 'nothing_to_do'
  const scheduler = await activeStaffMember(scope, idOf(review.scheduledBy) ?? '')
  if (!scheduler) return giveBack(scope, review, say(req, 'review.scheduler_gone'))
  req.user = asUser(scheduler)
  const mayApprove = decide({
    action: 'approve',
    allowOwnApproval: await allowsOwnApproval(scope),
    from: review.state,
    person: await personOf(req, review),
  })
  if (!mayApprove.isAllowed) {
    req.user = null
    return giveBack(scope, review, say(req, 'review.four_eyes'))
  }
  await publishPinned({ payload, req }, review)
  await applyStep(scope, {
    action: 'publish_scheduled',
    effect: {
      changes: { ...decidedBy(scope), ...NOT_SCHEDULED },
      details: { scheduledFor: planned.scheduledFor },
      notices: [{ kind: 'published', recipients: await submitterOf(scope, review) }],
    },
    review,
    to: stateAfter('publish_scheduled'),
  })
  return 'published'
}

/** The submission, if it is still planned for that moment. */
const plannedReview = async (
  { payload, req }: Scope,
  { review: id, scheduledFor }: Planned,
): Promise<ReviewRequest | undefined> => {
  const review = await payload.db.findOne<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    req,
    where: { id: { equals: id } },
  })
  const isPlanned =
    review?.state === 'scheduled' &&
    review.scheduledFor != null &&
    Date.parse(review.scheduledFor) === Date.parse(scheduledFor)
  return isPlanned ? review : undefined
}

const giveBack = async (scope: Scope, review: ReviewRequest, why: string): Promise<Outcome> => {
  const { name } = actorOf(scope)
  await applyStep(scope, {
    action: 'return_scheduled',
    effect: {
      changes: {
        ...NOT_SCHEDULED,
        remarks: [
          ...(review.remarks ?? []),
          {
            answers: [],
            at: new Date().toISOString(),
            authorName: name,
            text: say(scope.req, 'review.not_published', { why }),
          },
        ],
      },
      details: { scheduledFor: review.scheduledFor ?? null },
      notices: [{ kind: 'schedule_failed', recipients: await activeStaff(scope) }],
    },
    review,
    to: stateAfter('return_scheduled'),
  })
  return 'returned'
}

const SYSTEM = { isOfCity: false, isStaff: false, isSubmitter: false, isSystem: true }

const stateAfter = (action: 'publish_scheduled' | 'return_scheduled') => {
  const decision = decide({ action, from: 'scheduled', person: SYSTEM })
  if (!decision.isAllowed) throw new Error(`The table has no ${action} from scheduled`)
  return decision.to
}

const asUser = (account: User): TypedUser => ({ ...account, collection: USERS })
