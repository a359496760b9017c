import { OPEN_STATES, REVIEW_STATES } from './states'
import type { ReviewState } from './states'

/** A choice of submissions that the admin offers above their list. */
export type ReviewList = {
  /** Only what is assigned to the reader. */
  isMine?: true
  name: 'all' | 'done' | 'mine' | 'new' | 'open' | 'returned' | 'scheduled'
  states: readonly ReviewState[]
}

const ALL: readonly ReviewState[] = REVIEW_STATES.map(({ value }) => value)

/** The choices in the order in which they are offered; the first is shown without choosing. */
export const REVIEW_LISTS: readonly ReviewList[] = [
  { name: 'open', states: OPEN_STATES },
  { isMine: true, name: 'mine', states: OPEN_STATES },
  { name: 'new', states: ['submitted'] },
  { name: 'returned', states: ['changes_requested'] },
  { name: 'scheduled', states: ['scheduled'] },
  { name: 'done', states: ALL.filter((state) => !OPEN_STATES.includes(state)) },
  { name: 'all', states: ALL },
]
