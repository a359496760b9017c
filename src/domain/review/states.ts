/** Where a submission can be. `value` is stored and in the API; people read the label. */
export const REVIEW_STATES = [
  { en: 'submitted', nl: 'ingediend', value: 'submitted' },
  { en: 'in review', nl: 'in behandeling', value: 'in_review' },
  { en: 'changes requested', nl: 'terug met opmerkingen', value: 'changes_requested' },
  { en: 'scheduled', nl: 'ingepland', value: 'scheduled' },
  { en: 'published', nl: 'gepubliceerd', value: 'published' },
  { en: 'rejected', nl: 'afgewezen', value: 'rejected' },
  { en: 'withdrawn', nl: 'ingetrokken', value: 'withdrawn' },
] as const

export type ReviewState = (typeof REVIEW_STATES)[number]['value']

/** While a submission is here, a contributor cannot change its documents. */
export const LOCKING_STATES: readonly ReviewState[] = ['submitted', 'in_review', 'scheduled']

/** A submission that is not decided yet; a document has at most one. */
export const OPEN_STATES: readonly ReviewState[] = [...LOCKING_STATES, 'changes_requested']
