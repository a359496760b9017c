import { NotFound } from 'payload'

import { isContributor, isStaff } from '../../../access/roles'
import { idOf } from '../../domain/idOf'
import { decide, REVIEW_ACTIONS } from '../../domain/review/transitions'
import type { From, Person, ReviewAction } from '../../domain/review/transitions'
import { say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { cityOfDocument, latestVersion, mainDocument, NO_JOINS } from './documents'
import { illegalSentence } from './errors'
import type { Wish } from './errors'
import { findOpenReview } from './openReview'
import { allowsOwnApproval, isOfCity, personOf, requireUser } from './person'
import { visibleReview } from './step'
import type { Content, Entry, Scope, VersionRow } from './types'

/** What somebody may do now, and for the rest why not. */
export type Allowed = { actions: Wish[]; reasons: Partial<Record<Wish, string>> }

/** Steps that somebody takes by hand. */
const BY_HAND = REVIEW_ACTIONS.filter(
  (action) => !['publish_scheduled', 'return_scheduled'].includes(action),
)

/** What somebody may do with a submission, by the same table as the actions. */
export const actionsOfReview = async (
  scope: Scope,
  id: string,
): Promise<Allowed & { review: ReviewRequest }> => {
  requireUser(scope.req)
  const review = await visibleReview(scope, id)
  const steps = BY_HAND.filter((action) => action !== 'submit' || review.state !== null)
  return { ...(await judge(scope, steps, review.state, await personOf(scope.req, review))), review }
}

/**
 * What somebody may do with a document: submit it, take it offline, and the steps of its submission
 * when there is one that is not decided.
 *
 * @throws 404 for a document that they may not see
 */
export const actionsOfDocument = async (
  scope: Scope,
  entry: Entry,
): Promise<Allowed & { review: null | ReviewRequest }> => {
  const { payload, req } = scope
  requireUser(req)
  const isSeen = await payload.findByID({
    id: entry.id,
    collection: entry.collection,
    depth: 0,
    disableErrors: true,
    joins: NO_JOINS,
    overrideAccess: false,
    req,
    trash: true,
  })
  const document = isSeen ? await mainDocument(scope, entry) : null
  const latest = document ? await latestVersion(scope, entry) : undefined
  if (!document || !latest) throw new NotFound(req.t)
  const isTheirs = await ownsBoth(scope, entry, document, latest)
  const open = await findOpenReview(scope, entry.id)
  const isVisible = isStaff(req.user) || (await isOfCity(req, idOf(open?.city)))
  const review = open && isVisible ? open : null
  const person = review
    ? await personOf(req, review)
    : { isOfCity: isTheirs, isStaff: isStaff(req.user), isSubmitter: false }
  const judged = await judge(scope, review ? BY_HAND : ['submit'], review?.state ?? null, person)
  return { ...withDocument(scope, judged, { document, isTheirs, latest }), review }
}

const ownsBoth = async (
  { req }: Scope,
  entry: Entry,
  document: Content,
  latest: VersionRow,
): Promise<boolean> =>
  (await isOfCity(req, cityOfDocument(entry, document))) &&
  (await isOfCity(req, cityOfDocument(entry, latest.version)))

const judge = async (
  scope: Scope,
  steps: readonly ReviewAction[],
  from: From,
  person: Person,
): Promise<Allowed> => {
  const allowOwnApproval = await allowsOwnApproval(scope)
  const allowed: Allowed = { actions: [], reasons: {} }
  for (const action of steps) {
    const decision = decide({ action, allowOwnApproval, from, person })
    if (decision.isAllowed) allowed.actions.push(action)
    else allowed.reasons[action] = reasonOf(scope, action, from, decision.why)
  }
  return allowed
}

const reasonOf = (
  { req }: Scope,
  action: Wish,
  from: From,
  why: 'four_eyes' | 'role' | 'state',
): string => {
  if (why === 'role') return say(req, 'error.forbidden')
  return why === 'four_eyes' ? say(req, 'review.four_eyes') : illegalSentence(req, action, from)
}

type Facts = { document: Content; isTheirs: boolean; latest: VersionRow }

/** What the document itself decides: whether there is something to submit or to take offline. */
const withDocument = (
  { req }: Scope,
  { actions, reasons }: Allowed,
  { document, isTheirs, latest }: Facts,
): Allowed => {
  const refused: Allowed['reasons'] = { ...reasons }
  const user = req.user
  if (!isStaff(user) && !(isContributor(user) && isTheirs)) {
    refused.submit = say(req, 'error.forbidden')
  } else if (document.deletedAt) {
    refused.submit = say(req, 'review.binned')
  } else if (!refused.submit && latest.version._status === 'published') {
    refused.submit = say(req, 'review.nothing_new', { title: latest.version.title ?? '' })
  }
  if (!isStaff(user)) refused.unpublish = say(req, 'error.forbidden')
  else if (document._status !== 'published' || document.deletedAt) {
    refused.unpublish = say(req, 'review.not_online')
  }
  return {
    actions: [...actions, 'unpublish' as const].filter((action) => !(action in refused)),
    reasons: refused,
  }
}
