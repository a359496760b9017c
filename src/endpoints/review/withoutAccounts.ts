import type { PayloadRequest } from 'payload'

import { isStaff } from '../../../access/roles'

/** The fields of a submission that hold an account; the name stands beside each. */
const ACCOUNTS = new Set([
  'assignee',
  'author',
  'decidedBy',
  'resolvedBy',
  'scheduledBy',
  'submittedBy',
])

/** What a city reads of a submission: who did something by name, and no account but one's own. */
export const withoutAccounts = (answer: unknown, { user }: PayloadRequest): unknown =>
  isStaff(user) ? answer : stripped(answer, user?.id)

const stripped = (value: unknown, own: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => stripped(each, own))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !ACCOUNTS.has(key) || each === own)
      .map(([key, each]) => [key, stripped(each, own)]),
  )
}
