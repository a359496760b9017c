import { Forbidden, NotFound } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import type { ReviewState } from '../../domain/review/states'
import { decide } from '../../domain/review/transitions'
import type { ReviewAction } from '../../domain/review/transitions'
import type { ReviewRequest } from '../../payload-types'
import type { AuditEvent } from '../audit/recordAudit'
import { recordAudit } from '../audit/recordAudit'
import { inTransaction } from '../inTransaction'
import { notify } from '../notifications/notify'
import type { NotificationKind } from '../notifications/notify'
import { fourEyes, illegalTransition } from './errors'
import { allowsOwnApproval, personOf, requireUser } from './person'
import type { Scope } from './types'

export type Notice = { kind: NotificationKind; recipients: string[] }

/** What a step does beside moving the submission. */
export type Effect = {
  changes?: Partial<ReviewRequest>
  details?: NonNullable<AuditEvent['details']>
  notices?: Notice[]
}

export type Situation = { review: ReviewRequest; scope: Scope; to: ReviewState }

/**
 * One step of a submission: permission, state, write, audit row and notifications, together or not
 * at all. Two who take a step at once are put in a row, and the second meets the new state.
 *
 * @param work what this step does; it gets the request to hand to each Payload call
 * @returns the submission as it is now
 * @throws 401, 404 for one that is not there or not to be seen, 403, 409
 */
export const takeStep = (
  scope: Scope,
  { action, id }: { action: ReviewAction; id: string },
  work: (situation: Situation) => Effect | Promise<Effect>,
): Promise<ReviewRequest> => {
  requireUser(scope.req)
  return inTransaction(scope, async (req) => {
    const tx = { payload: scope.payload, req }
    const review = await visibleReview(tx, id)
    const to = await mayTake(tx, action, review)
    return applyStep(tx, { action, effect: await work({ review, scope: tx, to }), review, to })
  })
}

/**
 * A submission that somebody may see.
 *
 * @throws 404 otherwise, as for one that does not exist
 */
export const visibleReview = async (
  { payload, req }: Scope,
  id: string,
): Promise<ReviewRequest> => {
  const review = await payload.db.findOne<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    req,
    where: { id: { equals: id } },
  })
  if (!review) throw new NotFound(req.t)
  const person = await personOf(req, review)
  if (!person.isStaff && !person.isOfCity) throw new NotFound(req.t)
  return review
}

/** Where a step leads. @throws 403 or 409 when it cannot be taken */
export const mayTake = async (
  scope: Scope,
  action: ReviewAction,
  review: ReviewRequest,
): Promise<ReviewState> => {
  const { req } = scope
  const decision = decide({
    action,
    allowOwnApproval: await allowsOwnApproval(scope),
    from: review.state,
    person: await personOf(req, review),
  })
  if (decision.isAllowed) return decision.to
  if (decision.why === 'state') throw illegalTransition(req, action, review.state)
  throw decision.why === 'four_eyes' ? fourEyes(req) : new Forbidden(req.t)
}

type Step = { action: ReviewAction; effect: Effect; review: ReviewRequest; to: ReviewState }

/** Writes a step down: the submission, the audit row, the notifications. */
export const applyStep = async (
  scope: Scope,
  { action, effect: { changes = {}, details, notices = [] }, review, to }: Step,
): Promise<ReviewRequest> => {
  const { payload, req } = scope
  const updated = await payload.update({
    id: review.id,
    collection: REVIEW_REQUESTS,
    data: { ...changes, state: to },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await recordStep(scope, { action, details, from: review.state, review: updated })
  for (const { kind, recipients } of notices) {
    await notify(scope, { kind, recipients, reviewRequest: review.id })
  }
  return updated
}

/** The row of a step in the audit log. */
export const recordStep = (
  scope: Scope,
  {
    action,
    details,
    from,
    review,
  }: {
    action: ReviewAction
    details: Effect['details'] | undefined
    from: null | ReviewState
    review: ReviewRequest
  },
): Promise<void> => {
  const documents = review.documents ?? []
  return recordAudit(scope, {
    action: `review.${action}`,
    city: idOf(review.city),
    details: {
      documents: documents.map(
        ({ entity, entityId, versionId }) => `${entity}/${entityId}@${versionId}`,
      ),
      ...details,
    },
    entity: REVIEW_REQUESTS,
    entityId: review.id,
    entityTitle: review.title ?? undefined,
    from,
    to: review.state,
    versionId: documents[0]?.versionId ?? undefined,
  })
}
