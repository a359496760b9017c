import type { TaskConfig } from 'payload'

import { publishScheduled as publish } from '../actions/review/publishScheduled'

/**
 * Publishes a submission at the moment that was planned. Tried again for a day when the database is
 * away; a run that was killed is done again and finds what is left to do.
 */
export const publishScheduled: TaskConfig = {
  slug: 'publishScheduled',
  handler: async ({ input, req }) => {
    const { review, scheduledFor } = input as { review: string; scheduledFor: string }
    return { output: { outcome: await publish(req.payload, { review, scheduledFor }) } }
  },
  inputSchema: [
    { name: 'review', type: 'text', required: true },
    { name: 'scheduledFor', type: 'text', required: true },
  ],
  outputSchema: [{ name: 'outcome', type: 'text', required: true }],
  retries: { attempts: 12, backoff: { delay: 30_000, type: 'exponential' } },
}
