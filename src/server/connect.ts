import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'

import { ConfigError } from '../configError'
import { StartError } from './startError'

/** How long the database may stay away at the start, in milliseconds. */
const PATIENCE = 60_000

const FIRST_DELAY = 500
const LONGEST_DELAY = 5_000

/**
 * Makes the one Payload instance of this process. A database that is not there yet is asked again,
 * each time after a longer pause.
 *
 * @param onRetry is told why the last attempt failed
 * @throws {ConfigError} at once when the database is one that the product refuses
 * @throws {StartError} when it stays away for a minute
 */
export const connect = async ({
  config,
  onRetry,
  signal,
}: {
  config: SanitizedConfig
  onRetry: (error: unknown) => void
  signal: AbortSignal
}): Promise<Payload> => {
  const deadline = Date.now() + PATIENCE
  for (let delay = FIRST_DELAY; ; delay = Math.min(delay * 2, LONGEST_DELAY)) {
    try {
      return await getPayload({ config, cron: true })
    } catch (error) {
      if (error instanceof ConfigError) throw error
      if (Date.now() + delay > deadline) {
        throw new StartError(
          'De databank bleef een minuut onbereikbaar. Controleer DATABASE_URL.',
          {
            cause: error,
          },
        )
      }
      onRetry(error)
    }
    await sleep(delay, undefined, { signal })
  }
}
