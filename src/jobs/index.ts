import type { Config } from 'payload'

/** What runs in the background. */
export const jobs: NonNullable<Config['jobs']> = {
  deleteJobOnComplete: false,
  tasks: [
    {
      slug: 'sendNotification',
      handler: () => Promise.resolve({ output: {} }),
      inputSchema: [{ name: 'notification', type: 'text', required: true }],
    },
  ],
}
