import { describe, expect, it } from '@jest/globals'

import { REVIEW_STATES } from './states'
import { decide, REVIEW_ACTIONS, TRANSITIONS } from './transitions'
import type { From, Person, ReviewAction, Transition } from './transitions'

const STATES: From[] = [null, ...REVIEW_STATES.map(({ value }) => value)]

const nobody: Person = { isOfCity: false, isStaff: false, isSubmitter: false }

const PEOPLE = {
  city: { ...nobody, isOfCity: true },
  citySubmitter: { ...nobody, isOfCity: true, isSubmitter: true },
  otherCity: nobody,
  staff: { ...nobody, isStaff: true },
  staffSubmitter: { ...nobody, isStaff: true, isSubmitter: true },
  system: { ...nobody, isSystem: true },
} satisfies Record<string, Person>

type Name = keyof typeof PEOPLE

const CITY: Name[] = ['city', 'citySubmitter']
const STAFF: Name[] = ['staff', 'staffSubmitter']

/** Written down a second time, by hand: who, and from where to where. `=` stays. */
const EXPECTED: Record<ReviewAction, { ways: string[]; who: Name[] }> = {
  answer: {
    ways: ['submitted =', 'in_review =', 'changes_requested =', 'scheduled ='],
    who: [...CITY, ...STAFF],
  },
  approve: {
    ways: ['submitted published', 'in_review published', 'scheduled published'],
    who: ['staff'],
  },
  assign: {
    ways: ['submitted in_review', 'in_review in_review', 'changes_requested =', 'scheduled ='],
    who: STAFF,
  },
  claim: { ways: ['submitted in_review'], who: STAFF },
  publish_scheduled: { ways: ['scheduled published'], who: ['system'] },
  reject: {
    ways: [
      'submitted rejected',
      'in_review rejected',
      'changes_requested rejected',
      'scheduled rejected',
    ],
    who: STAFF,
  },
  remark: {
    ways: ['submitted =', 'in_review =', 'changes_requested =', 'scheduled ='],
    who: STAFF,
  },
  reopen: {
    ways: ['submitted =', 'in_review =', 'changes_requested =', 'scheduled ='],
    who: STAFF,
  },
  request_changes: {
    ways: [
      'submitted changes_requested',
      'in_review changes_requested',
      'scheduled changes_requested',
    ],
    who: STAFF,
  },
  resolve: {
    ways: ['submitted =', 'in_review =', 'changes_requested =', 'scheduled ='],
    who: STAFF,
  },
  return_scheduled: { ways: ['scheduled in_review'], who: ['system'] },
  schedule: {
    ways: ['submitted scheduled', 'in_review scheduled', 'scheduled scheduled'],
    who: ['staff'],
  },
  submit: { ways: ['null submitted', 'changes_requested submitted'], who: [...CITY, ...STAFF] },
  unschedule: { ways: ['scheduled in_review'], who: STAFF },
  withdraw: {
    ways: [
      'submitted withdrawn',
      'in_review withdrawn',
      'changes_requested withdrawn',
      'scheduled withdrawn',
    ],
    who: [...CITY, 'staffSubmitter'],
  },
}

const CELLS = REVIEW_ACTIONS.flatMap((action) =>
  STATES.flatMap((from) =>
    (Object.keys(PEOPLE) as Name[]).map((who) => [action, from, who] as const),
  ),
)

describe('the steps of a submission', () => {
  it.each(CELLS)('%s from %s by %s', (action, from, who) => {
    const decision = decide({ action, from, person: PEOPLE[who] })
    const { ways, who: allowed } = EXPECTED[action]
    const way = ways.find((each) => each.startsWith(`${from} `))?.split(' ')[1]
    const isAllowed = allowed.includes(who) && way !== undefined
    const to = way === '=' ? from : way
    expect(decision.isAllowed ? decision.to : undefined).toBe(isAllowed ? to : undefined)
  })

  it('know each step of the table', () => {
    expect([...REVIEW_ACTIONS].sort()).toEqual(Object.keys(EXPECTED).sort())
  })

  it('lead each step from a state one way', () => {
    const ways = (TRANSITIONS as readonly Transition[]).flatMap(({ action, from }) =>
      from.map((each) => `${action} ${each}`),
    )
    expect(new Set(ways).size).toBe(ways.length)
  })

  it('never leave a decision behind', () => {
    const ends: From[] = ['published', 'rejected', 'withdrawn']
    const left = (TRANSITIONS as readonly Transition[]).filter(({ from }) =>
      from.some((each) => ends.includes(each)),
    )
    expect(left).toEqual([])
  })

  it('say why not: the role before the state, the four eyes when these alone are in the way', () => {
    const why = (action: ReviewAction, from: From, who: Name) => {
      const decision = decide({ action, from, person: PEOPLE[who] })
      return decision.isAllowed ? undefined : decision.why
    }
    expect(why('approve', 'published', 'city')).toBe('role')
    expect(why('approve', 'published', 'staff')).toBe('state')
    expect(why('approve', 'in_review', 'staffSubmitter')).toBe('four_eyes')
    expect(why('approve', 'published', 'staffSubmitter')).toBe('state')
    expect(why('withdraw', 'submitted', 'staff')).toBe('role')
    expect(why('submit', 'submitted', 'city')).toBe('state')
  })

  it('let who submitted approve when the site allows it', () => {
    const person = PEOPLE.staffSubmitter
    const ask = (action: ReviewAction) =>
      decide({ action, allowOwnApproval: true, from: 'in_review', person }).isAllowed
    expect(ask('approve')).toBe(true)
    expect(ask('schedule')).toBe(true)
    expect(
      decide({
        action: 'approve',
        allowOwnApproval: true,
        from: 'in_review',
        person: PEOPLE.citySubmitter,
      }).isAllowed,
    ).toBe(false)
  })
})
