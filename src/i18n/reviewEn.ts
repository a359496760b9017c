import type { reviewNl } from './reviewNl'

/** What the review of a submission says, in English. */
export const reviewEn: Record<keyof typeof reviewNl, string> = {
  'review.locked':
    'This document was submitted on {{date}} by {{submitter}} and waits for VVSG. You can edit it again when it is sent back, or when you withdraw the submission.',
  'review.locked_with':
    'This document was submitted on {{date}} by {{submitter}} and is being reviewed by {{assignee}} (VVSG). You can edit it again when it is sent back, or when you withdraw the submission.',
}
