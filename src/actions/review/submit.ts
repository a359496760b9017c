import { Forbidden } from 'payload'

import { isContributor, isStaff } from '../../../access/roles'
import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { decide } from '../../domain/review/transitions'
import { say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { inTransaction } from '../inTransaction'
import { notify } from '../notifications/notify'
import { RefusedError } from '../refusedError'
import { assertComplete } from './assertComplete'
import { assertSeen } from './assertSeen'
import type { Seen } from './assertSeen'
import { illegalTransition } from './errors'
import { gather } from './group'
import type { Submitted } from './group'
import { holdDocuments } from './holdDocuments'
import { findOpenReview } from './openReview'
import { requireUser } from './person'
import { activeStaff } from './recipients'
import { recordStep } from './step'
import type { Entity, Entry, Scope } from './types'

type Submission = { documents: readonly Seen[]; note?: string | undefined }

/**
 * Hands documents to VVSG: their newest versions are pinned. What was sent back with remarks is
 * submitted again in the same submission.
 *
 * @throws 400 for a text that is not complete, 403 or 404 for what is not theirs, 409 when it is
 *   submitted already or nothing is new, 412 when somebody has saved it since
 */
export const submit = (scope: Scope, { documents, note }: Submission): Promise<ReviewRequest> => {
  const user = requireUser(scope.req)
  return inTransaction(scope, async (req) => {
    const tx = { payload: scope.payload, req }
    if (!isStaff(user) && !isContributor(user)) throw new Forbidden(req.t)
    const named = await gather(tx, documents)
    await assertSeen(tx, documents, named)
    const open = await openReviewOf(tx, named)
    const all = open ? await gather(tx, union(documents, open)) : named
    const decision = decide({
      action: 'submit',
      from: open?.state ?? null,
      person: { isOfCity: isContributor(user), isStaff: isStaff(user), isSubmitter: false },
    })
    if (!decision.isAllowed) throw illegalTransition(req, 'submit', open?.state ?? null)
    assertSomethingNew(tx, all)
    await assertComplete(tx, all)
    await holdDocuments(tx, all)
    const review = await write(tx, open, {
      ...describe(tx, all),
      note: note ?? null,
      state: decision.to,
    })
    await recordStep(tx, {
      action: 'submit',
      details: undefined,
      from: open?.state ?? null,
      review,
    })
    await notify(tx, {
      kind: 'submitted',
      recipients: await activeStaff(tx),
      reviewRequest: review.id,
    })
    return review
  })
}

/** The submission that these documents are in. @throws 409 when they are in more than one */
const openReviewOf = async (
  scope: Scope,
  documents: Submitted[],
): Promise<ReviewRequest | undefined> => {
  const found = new Map<string, ReviewRequest>()
  for (const { id } of documents) {
    const review = await findOpenReview(scope, id)
    if (review) found.set(review.id, review)
  }
  if (found.size > 1) {
    throw new RefusedError(say(scope.req, 'review.several'), 'in_review', 409, {
      reviews: [...found.keys()],
    })
  }
  return [...found.values()][0]
}

const union = (documents: readonly Entry[], { documents: known }: ReviewRequest): Entry[] => [
  ...(known ?? []).map(({ entity, entityId }) => ({
    id: entityId ?? '',
    collection: entity as Entity,
  })),
  ...documents,
]

/** @throws 409 for a document that is online as it is, or for documents of several cities */
const assertSomethingNew = ({ req }: Scope, documents: Submitted[]): void => {
  const same = documents.filter(({ latest }) => latest.version._status === 'published')
  if (same.length > 0) {
    throw new RefusedError(
      say(req, 'review.nothing_new', { title: same[0]?.latest.version.title ?? '' }),
      'nothing_to_submit',
      409,
      { documents: same.map(({ id, collection }) => ({ id, collection })) },
    )
  }
  if (isStaff(req.user) && new Set(documents.map(({ city }) => city)).size > 1) {
    throw new RefusedError(say(req, 'review.several_cities'), 'several_cities', 409)
  }
}

const describe = ({ req }: Scope, documents: Submitted[]): Partial<ReviewRequest> => {
  const actor = nameAccount(requireUser(req))
  return {
    city: documents[0]?.city ?? null,
    documents: documents.map(({ id, collection, latest }) => ({
      entity: collection,
      entityId: id,
      title: latest.version.title ?? null,
      versionId: latest.id,
    })),
    submittedAt: new Date().toISOString(),
    submittedBy: actor.id,
    submittedByName: actor.name,
    title: documents[0]?.latest.version.title ?? null,
  }
}

const write = (
  { payload, req }: Scope,
  open: ReviewRequest | undefined,
  data: Partial<ReviewRequest> & Pick<ReviewRequest, 'state'>,
): Promise<ReviewRequest> =>
  open
    ? payload.update({
        id: open.id,
        collection: REVIEW_REQUESTS,
        data,
        depth: 0,
        overrideAccess: true,
        req,
      })
    : payload.create({ collection: REVIEW_REQUESTS, data, depth: 0, overrideAccess: true, req })
