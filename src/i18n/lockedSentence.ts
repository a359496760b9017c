import { message } from './index'
import type { MessageKey } from './index'

/** What a refusal tells of the submission that it comes from. */
type Submission = {
  assigneeName?: null | string
  submittedAt?: null | string
  submittedByName?: null | string
}

/** Since when a document cannot be changed, who submitted it and who reads it. */
export const lockedSentence = (language: string, review: Submission): string =>
  sentence(language, review.assigneeName ? 'review.locked_with' : 'review.locked', review)

/**
 * The same of an image that a submission shows.
 *
 * @param isOwn false when it is another city's, whose people are none of the reader's business
 */
export const imageLockedSentence = (
  language: string,
  { isOwn, review }: { isOwn: boolean; review: Submission },
): string => {
  if (!isOwn) return sentence(language, 'review.image_locked_elsewhere', review)
  const key = review.assigneeName ? 'review.image_locked_with' : 'review.image_locked'
  return sentence(language, key, review)
}

const sentence = (
  language: string,
  key: MessageKey,
  { assigneeName, submittedAt, submittedByName }: Submission,
): string =>
  message(language, key, {
    assignee: assigneeName ?? '',
    date: dateIn(language, submittedAt),
    submitter: submittedByName ?? '',
  })

const dateIn = (language: string, date: null | string | undefined): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-BE', {
    dateStyle: 'long',
    timeZone: 'Europe/Brussels',
  }).format(date ? new Date(date) : new Date())
