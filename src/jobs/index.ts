import type { Config, TaskConfig } from 'payload'

/** How often a mail is tried again, and after how long: 1, 2, 4 … minutes, 17 hours in all. */
export const MAIL_RETRIES = {
  attempts: 10,
  backoff: { delay: 60_000, type: 'exponential' },
} as const satisfies TaskConfig['retries']

/** What runs in the background. src/server/jobRunner runs it. */
export const jobs: NonNullable<Config['jobs']> = {
  deleteJobOnComplete: false,
  tasks: [
    {
      slug: 'sendNotification',
      handler: () => Promise.resolve({ output: {} }),
      inputSchema: [{ name: 'notification', type: 'text', required: true }],
    },
    {
      slug: 'sendDigest',
      handler: () => Promise.resolve({ output: {} }),
      inputSchema: [{ name: 'recipient', type: 'text', required: true }],
    },
  ],
}
