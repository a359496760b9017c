import type { Payload } from 'payload'

import type { PayloadJob } from '../../payload-types'
import { changeJob, findJobs, OPEN, retryHint } from './jobRows'

/** In milliseconds. No job runs that long: a mail server that says nothing is left after 30 s. */
export const STUCK_AFTER = 15 * 60 * 1000

/** How often a job may be interrupted: one that ends its process each time would do so without end. */
export const MOST_INTERRUPTIONS = 5

/**
 * Sets jobs back that a process which is gone had begun: Payload leaves them marked as running for
 * ever. Each of them may be run twice, so it does nothing that it did already. A job that was
 * interrupted too often has failed for good, until somebody asks for it again.
 *
 * @param before jobs whose mark is older
 * @returns how many are run again
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
  for (const job of await findJobs(payload, { and: stuck })) {
    const { id, taskSlug } = job
    const where = { and: [{ id: { equals: id } }, ...stuck] }
    const interruptions = interruptionsOf(job) + 1
    const isGivenUp = interruptions >= MOST_INTERRUPTIONS
    const isChanged = await changeJob(payload, where, {
      error: { interruptions, ...(isGivenUp && { message: sentenceFor(interruptions) }) },
      hasError: isGivenUp,
      processing: false,
    })
    if (!isChanged) continue
    const about = { interruptions, job: id, task: taskSlug }
    if (isGivenUp) {
      payload.logger.error(about, `A job was interrupted too often. ${retryHint(id)}`)
      continue
    }
    count += 1
    payload.logger.warn(about, 'A job that was interrupted is run again')
  }
  return count
}

/** Payload keeps an error only of a job that failed, and then the count begins anew. */
const interruptionsOf = ({ error }: PayloadJob): number => {
  const { interruptions } = (error ?? {}) as { interruptions?: unknown }
  return typeof interruptions === 'number' ? interruptions : 0
}

const sentenceFor = (interruptions: number): string =>
  `De server stopte ${interruptions} keer terwijl deze taak liep.`
