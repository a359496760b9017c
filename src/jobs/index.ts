import type { Config, TaskConfig } from 'payload'

import { publishScheduled } from './publishScheduled'
import { removeFiles } from './removeFiles'
import { sendDigest } from './sendDigest'
import { sendNotification } from './sendNotification'
import { sendPasswordLink } from './sendPasswordLink'

/** How often something is tried again, and after how long: 1, 2, 4 … minutes, 17 hours in all. */
const RETRIES = {
  attempts: 10,
  backoff: { delay: 60_000, type: 'exponential' },
} as const satisfies TaskConfig['retries']

/** What runs in the background: queued by an action, run by src/server/jobRunner. */
export const jobs: NonNullable<Config['jobs']> = {
  // What became of it stands elsewhere; a job that failed for good is kept.
  deleteJobOnComplete: true,
  tasks: [
    publishScheduled,
    {
      slug: 'sendNotification',
      handler: async ({ input, req }) => {
        await sendNotification((input as { notification: string }).notification, req)
        return { output: {} }
      },
      inputSchema: [{ name: 'notification', type: 'text', required: true }],
      retries: RETRIES,
    },
    {
      slug: 'sendDigest',
      handler: async ({ input, req }) => {
        await sendDigest((input as { recipient: string }).recipient, req)
        return { output: {} }
      },
      inputSchema: [{ name: 'recipient', type: 'text', required: true }],
      retries: RETRIES,
    },
    { ...sendPasswordLink, retries: RETRIES },
    { ...removeFiles, retries: RETRIES },
  ],
}
