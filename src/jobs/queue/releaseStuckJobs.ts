import type { Payload } from 'payload'

import { changeJob, findJobs, OPEN } from './jobRows'

/** In milliseconds. No job runs that long: a mail server that says nothing is left after 30 s. */
export const STUCK_AFTER = 15 * 60 * 1000

/**
 * Sets jobs back that a process which is gone had begun: Payload leaves them marked as running for
 * ever. Each of them may be run twice, so it does nothing that it did already.
 *
 * @param before jobs whose mark is older
 * @returns how many were set back
 */
export const releaseStuckJobs = async (
  payload: Payload,
  before = new Date(Date.now() - STUCK_AFTER),
): Promise<number> => {
  const stuck = [
    ...OPEN,
    { processing: { equals: true } },
    { updatedAt: { less_than: before.toISOString() } },
  ]
  let count = 0
  for (const { id, taskSlug } of await findJobs(payload, { and: stuck })) {
    const where = { and: [{ id: { equals: id } }, ...stuck] }
    if (!(await changeJob(payload, where, { processing: false }))) continue
    count += 1
    payload.logger.warn({ job: id, task: taskSlug }, 'A job that was interrupted is run again')
  }
  return count
}
