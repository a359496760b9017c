import autocannon from 'autocannon'

import type { Question } from './questions'

/** What one load showed: answers a second, latency in milliseconds. */
export type Load = { errors: number; p50: number; p99: number; perSecond: number }

/**
 * Sends one question to one server as fast as it answers.
 *
 * @param seconds how long, after a warm-up of a second
 */
export const load = async (
  origin: string,
  { body, path }: Question,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> => {
  const request = {
    connections,
    url: `${origin}${path}`,
    ...(body && {
      body,
      headers: { 'content-type': 'application/json' },
      method: 'POST' as const,
    }),
  }
  await autocannon({ ...request, duration: 1 })
  const result = await autocannon({ ...request, duration: seconds })
  return {
    errors: result.errors + result.non2xx,
    p50: result.latency.p50,
    p99: result.latency.p99,
    perSecond: result.requests.average,
  }
}
