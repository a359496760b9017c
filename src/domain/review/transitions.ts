import { LOCKING_STATES, OPEN_STATES } from './states'
import type { ReviewState } from './states'

/**
 * Who may take a step: a contributor of the city that the submission belongs to, whoever submitted
 * it, staff, staff other than whoever submitted it (four eyes), or the product itself.
 */
export type Who = 'city' | 'other_staff' | 'staff' | 'submitter' | 'system'

/** `null` is where nothing is submitted yet. */
export type From = null | ReviewState

export type Transition = {
  action: string
  from: readonly From[]
  /** `same`: the step leaves the state as it is. */
  to: 'same' | ReviewState
  who: readonly Who[]
}

const TO_READ = ['submitted', 'in_review'] as const

/** Every step of a submission. What is not here cannot be done. */
export const TRANSITIONS = [
  {
    action: 'submit',
    from: [null, 'changes_requested'],
    to: 'submitted',
    who: ['city', 'staff'],
  },
  { action: 'withdraw', from: OPEN_STATES, to: 'withdrawn', who: ['city', 'submitter'] },
  { action: 'claim', from: ['submitted'], to: 'in_review', who: ['staff'] },
  { action: 'assign', from: TO_READ, to: 'in_review', who: ['staff'] },
  { action: 'assign', from: ['changes_requested', 'scheduled'], to: 'same', who: ['staff'] },
  { action: 'remark', from: OPEN_STATES, to: 'same', who: ['staff'] },
  { action: 'answer', from: OPEN_STATES, to: 'same', who: ['city', 'submitter', 'staff'] },
  { action: 'resolve', from: OPEN_STATES, to: 'same', who: ['staff'] },
  { action: 'reopen', from: OPEN_STATES, to: 'same', who: ['staff'] },
  { action: 'request_changes', from: LOCKING_STATES, to: 'changes_requested', who: ['staff'] },
  { action: 'approve', from: LOCKING_STATES, to: 'published', who: ['other_staff'] },
  { action: 'schedule', from: LOCKING_STATES, to: 'scheduled', who: ['other_staff'] },
  { action: 'unschedule', from: ['scheduled'], to: 'in_review', who: ['staff'] },
  { action: 'reject', from: OPEN_STATES, to: 'rejected', who: ['staff'] },
  { action: 'publish_scheduled', from: ['scheduled'], to: 'published', who: ['system'] },
  { action: 'return_scheduled', from: ['scheduled'], to: 'in_review', who: ['system'] },
] as const satisfies readonly Transition[]

export type ReviewAction = (typeof TRANSITIONS)[number]['action']

/** Every step by name, in the order of the table. */
export const REVIEW_ACTIONS: readonly ReviewAction[] = [
  ...new Set(TRANSITIONS.map(({ action }) => action)),
]

/** What the rules ask about somebody, for one submission. */
export type Person = {
  isOfCity: boolean
  isStaff: boolean
  isSubmitter: boolean
  /** The product itself, which publishes what was scheduled. */
  isSystem?: boolean
}

export type Decision =
  { isAllowed: false; why: 'four_eyes' | 'role' | 'state' } | { isAllowed: true; to: ReviewState }

type Question = {
  action: ReviewAction
  /** The site setting that lets staff approve what they submitted themselves. */
  allowOwnApproval?: boolean
  from: From
  person: Person
}

/**
 * Whether somebody may take a step now, and where it leads. A role that never may is told so before
 * the state is.
 */
export const decide = ({ action, allowOwnApproval = false, from, person }: Question): Decision => {
  const rows = (TRANSITIONS as readonly Transition[]).filter((row) => row.action === action)
  const row = rows.find((each) => each.from.includes(from))
  const who = row?.who ?? rows.flatMap((each) => each.who)
  const fits = who.some((each) => isWho(each, person, allowOwnApproval))
  if (!fits) {
    const isOwn = who.includes('other_staff') && person.isStaff
    if (!isOwn) return { isAllowed: false, why: 'role' }
    return { isAllowed: false, why: row ? 'four_eyes' : 'state' }
  }
  if (!row) return { isAllowed: false, why: 'state' }
  return { isAllowed: true, to: row.to === 'same' ? (from as ReviewState) : row.to }
}

const isWho = (who: Who, person: Person, allowOwnApproval: boolean): boolean => {
  switch (who) {
    case 'city':
      return person.isOfCity
    case 'other_staff':
      return person.isStaff && (allowOwnApproval || !person.isSubmitter)
    case 'staff':
      return person.isStaff
    case 'submitter':
      return person.isSubmitter
    case 'system':
      return person.isSystem ?? false
  }
}
