import type { Payload, Where } from 'payload'

import type { PayloadJob } from '../../payload-types'
import { changeJob, findJobs, OPEN } from './jobRows'

/** How many of those that are due are tried; another process may have taken the first ones. */
const CANDIDATES = 20

/** In milliseconds: what waits for another process is looked at again after this, and up to twice. */
const ASIDE = 30_000

/**
 * Takes the oldest job that is due for this process alone. Payload looks for jobs and marks them in
 * two steps, so that two processes on one MongoDB may both run them.
 */
export const claimJob = async (payload: Payload): Promise<PayloadJob | undefined> => {
  const due = dueAt(new Date())
  for (const job of await findJobs(payload, { and: due }, CANDIDATES)) {
    const isMine = await changeJob(
      payload,
      { and: [{ id: { equals: job.id } }, ...due] },
      { processing: true },
    )
    if (!isMine) continue
    if (await isAlone(payload, job)) return job
    await putAside(payload, job)
  }
  return undefined
}

const dueAt = (now: Date): Where[] => [
  ...OPEN,
  { processing: { equals: false } },
  {
    or: [{ waitUntil: { exists: false } }, { waitUntil: { less_than_equal: now.toISOString() } }],
  },
]

/**
 * Two overviews of the day of one person would hold the same messages. Each process marks its own
 * job before it looks for another one, so that at least one of two sees the other.
 */
const isAlone = async (payload: Payload, job: PayloadJob): Promise<boolean> => {
  if (job.taskSlug !== 'sendDigest') return true
  const running = await findJobs(payload, {
    and: [
      { id: { not_equals: job.id } },
      { processing: { equals: true } },
      { taskSlug: { equals: job.taskSlug } },
    ],
  })
  return !running.some((other) => recipientOf(other) === recipientOf(job))
}

const recipientOf = ({ input }: PayloadJob): unknown =>
  input && typeof input === 'object' && 'recipient' in input ? input.recipient : undefined

const putAside = async (payload: Payload, { id }: PayloadJob): Promise<void> => {
  const waitUntil = new Date(Date.now() + ASIDE * (1 + Math.random())).toISOString()
  await changeJob(payload, { id: { equals: id } }, { processing: false, waitUntil })
}
