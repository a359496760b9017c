import type { Payload } from 'payload'

import { changeJob, findJobs } from './jobRows'

/**
 * Has jobs that failed for good tried again from the start; the server runs them.
 *
 * @param id of one of them; all of them when it is left out
 * @returns how many there were
 */
export const retryJobs = async (payload: Payload, id?: string): Promise<number> => {
  const failed = [
    { completedAt: { exists: false } },
    { hasError: { equals: true } },
    ...(id === undefined ? [] : [{ id: { equals: id } }]),
  ]
  let count = 0
  for (const job of await findJobs(payload, { and: failed })) {
    const where = { and: [{ id: { equals: job.id } }, ...failed] }
    const isChanged = await changeJob(payload, where, {
      error: null,
      hasError: false,
      // Payload counts the attempts in here.
      log: [],
      processing: false,
      totalTried: 0,
      waitUntil: null,
    })
    if (isChanged) count += 1
  }
  return count
}
