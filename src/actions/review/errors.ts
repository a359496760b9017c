import type { PayloadRequest } from 'payload'

import type { From, ReviewAction } from '../../domain/review/transitions'
import { say } from '../../i18n'
import type { MessageKey } from '../../i18n'
import { RefusedError } from '../refusedError'

/** What somebody may want to do: a step of a submission, or taking a document offline. */
export type Wish = 'unpublish' | ReviewAction

/** How a step is called at the start of a sentence. */
export const nameOfStep = (req: PayloadRequest, action: Wish): string =>
  say(req, `review.step.${action}` as MessageKey)

/** Why a state stands in the way, or how it reads after "because". */
const stateSentence = (req: PayloadRequest, from: From): string =>
  say(req, `review.state.${from ?? 'none'}` as MessageKey)

/** The sentence about a step that cannot be taken from where the submission is. */
export const illegalSentence = (req: PayloadRequest, action: Wish, from: From): string =>
  say(req, 'review.illegal', {
    state: stateSentence(req, from),
    step: nameOfStep(req, action),
  })

/** 409: the submission is not where this step starts. */
export const illegalTransition = (
  req: PayloadRequest,
  action: ReviewAction,
  from: From,
): RefusedError =>
  new RefusedError(illegalSentence(req, action, from), 'illegal_transition', 409, {
    action,
    state: from,
  })

/** 403: who submitted does not approve. */
export const fourEyes = (req: PayloadRequest): RefusedError =>
  new RefusedError(say(req, 'review.four_eyes'), 'four_eyes', 403)
