import type { Payload, Where } from 'payload'

import type { PayloadJob } from '../../payload-types'

export const JOBS = 'payload-jobs'

/** Not finished and not given up. */
export const OPEN: Where[] = [
  { completedAt: { exists: false } },
  { hasError: { not_equals: true } },
]

/** How somebody has a job that failed for good tried again. */
export const retryHint = (id: string): string => `Try it again: npm run jobs -- retry ${id}`

/** Jobs, the oldest first. */
export const findJobs = async (
  payload: Payload,
  where: Where,
  limit = 0,
): Promise<PayloadJob[]> => {
  const { docs } = await payload.db.find<PayloadJob>({
    collection: JOBS,
    limit,
    pagination: false,
    sort: 'createdAt',
    where,
  })
  return docs
}

/**
 * Changes a job if it is still as asked: in one statement on MongoDB, in a transaction on SQLite.
 *
 * @returns whether it was
 */
export const changeJob = async (
  payload: Payload,
  where: Where,
  data: Partial<PayloadJob>,
): Promise<boolean> => {
  const changed = (await payload.db.updateOne({
    collection: JOBS,
    data: { ...data, updatedAt: new Date().toISOString() },
    where,
  })) as unknown
  return Boolean(changed)
}
