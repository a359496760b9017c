import type { Payload } from 'payload'

import type { PayloadJob } from '../../payload-types'
import { claimJob } from './claimJob'
import { findJobs, retryHint } from './jobRows'

/**
 * Runs what is due, one after another, until nothing is.
 *
 * @param isStopping asked before each: no other one is begun when it says so
 * @returns how many ran
 */
export const runDueJobs = async (
  payload: Payload,
  isStopping: () => boolean = () => false,
): Promise<number> => {
  for (let count = 0; ; count += 1) {
    const job = isStopping() ? undefined : await claimJob(payload)
    if (!job) return count
    await runJob(payload, job)
  }
}

const runJob = async (payload: Payload, { id, taskSlug }: PayloadJob): Promise<void> => {
  await payload.jobs.runByID({ id, overrideAccess: true, silent: true })
  const [job] = await findJobs(payload, { id: { equals: id } }, 1)
  if (!job || job.completedAt) return
  const about = { attempts: job.totalTried, error: lastError(job), job: id, task: taskSlug }
  if (job.hasError) {
    payload.logger.error(about, `A job failed for good. ${retryHint(id)}`)
  } else {
    payload.logger.warn({ ...about, again: job.waitUntil }, 'A job failed and is tried again later')
  }
}

/** What went wrong the last time. */
export const lastError = ({ error, log }: PayloadJob): string | undefined =>
  messageOf(error) ?? messageOf(log?.at(-1)?.error)

const messageOf = (error: unknown): string | undefined =>
  error && typeof error === 'object' && 'message' in error ? String(error.message) : undefined
