import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { invalidInput } from '../invalidInput'
import { requireUser } from './person'
import { assertNamed } from './pinned'
import { submitterOf } from './recipients'
import { takeStep } from './step'
import type { Scope } from './types'

type Plan = { id: string; publishAt: Date; versions: readonly string[] }

/**
 * Staff approves a submission for later. A job publishes it then, and asks again whether it may
 * (publishScheduled).
 *
 * @throws 400 for a time that is past, 409 unless exactly the pinned versions are named
 */
export const schedule = (scope: Scope, { id, publishAt, versions }: Plan): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'schedule', id }, async ({ review, scope: tx }) => {
    const { payload, req } = tx
    if (publishAt.getTime() <= Date.now()) {
      throw invalidInput(req, REVIEW_REQUESTS, [
        { message: say(req, 'review.not_in_future'), path: 'publishAt' },
      ])
    }
    await assertNamed(tx, review, versions)
    const actor = nameAccount(requireUser(req))
    const scheduledFor = publishAt.toISOString()
    await payload.jobs.queue({
      input: { review: id, scheduledFor },
      req,
      task: 'publishScheduled',
      waitUntil: publishAt,
    })
    return {
      changes: {
        // What nobody had is theirs: it comes back to them when it is not to go online after all.
        ...(!review.assignee && { assignee: actor.id, assigneeName: actor.name }),
        scheduledBy: actor.id,
        scheduledByName: actor.name,
        scheduledFor,
      },
      details: { scheduledFor },
      notices: [{ kind: 'scheduled', recipients: await submitterOf(tx, review) }],
    }
  })
