import { LOCKING_STATES, REVIEW_STATES } from '../../domain/review/states'
import type { ReviewState } from '../../domain/review/states'
import { message } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { day, moment } from './dates'

type Reader = { isStaff: boolean; language: string }

/** The state of a submission, as a word. */
export const stateWord = (state: ReviewState, language: string): string => {
  const known = REVIEW_STATES.find(({ value }) => value === state)
  return (language === 'en' ? known?.en : known?.nl) ?? state
}

/** Where an undecided submission stands, as a sentence for its reader. */
export const reviewWords = (review: ReviewRequest, { isStaff, language }: Reader): string => {
  const values = {
    assignee: review.assigneeName ?? 'VVSG',
    date: day(language, review.submittedAt),
    name: review.submittedByName ?? '',
    when: moment(language, review.scheduledFor),
  }
  switch (review.state) {
    case 'changes_requested':
      return isStaff
        ? message(language, 'admin.review.words.changes_requested_staff', values)
        : message(language, 'admin.review.words.changes_requested')
    case 'in_review':
      return message(language, 'admin.review.words.in_review', values)
    case 'scheduled':
      return message(language, 'admin.review.words.scheduled', values)
    case 'submitted':
      return message(
        language,
        review.assigneeName ? 'admin.review.words.submitted_to' : 'admin.review.words.submitted',
        values,
      )
    default:
      return decidedWords(review, language)
  }
}

/** How a submission ended, and when. */
export const decidedWords = (review: ReviewRequest, language: string): string => {
  // Taking it back was not booked as a decision at first: such a submission has not changed since.
  const date = day(language, review.decidedAt ?? review.updatedAt)
  switch (review.state) {
    case 'published':
      return message(language, 'admin.review.decided.published', { date })
    case 'rejected':
      return message(language, 'admin.review.decided.rejected', { date })
    case 'withdrawn':
      return message(language, 'admin.review.decided.withdrawn', { date })
    default:
      return stateWord(review.state, language)
  }
}

/** Whether the documents of a submission are closed to their city. */
export const isLocking = ({ state }: Pick<ReviewRequest, 'state'>): boolean =>
  LOCKING_STATES.includes(state)

/** What a document without a submission is, as a sentence for its reader. */
export const documentWords = (
  { isChanged, isNew, isOnline }: { isChanged: boolean; isNew: boolean; isOnline: boolean },
  { isStaff, language }: Reader,
): string => {
  if (isNew) return message(language, 'admin.review.words.new')
  if (isChanged && !isStaff) return message(language, 'admin.review.words.changed')
  if (isOnline)
    return message(
      language,
      isStaff ? 'admin.review.words.published_staff' : 'admin.review.words.published',
    )
  return message(language, isStaff ? 'admin.review.words.draft_staff' : 'admin.review.words.draft')
}
