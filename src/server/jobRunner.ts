import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'
import type { Logger } from 'pino'

import { releaseStuckJobs } from '../jobs/queue/releaseStuckJobs'
import { runDueJobs } from '../jobs/queue/runDueJobs'

/** In milliseconds. */
const EVERY = { look: 3_000, release: 60_000, tidy: 24 * 60 * 60 * 1000 }

/** How long a stop waits for the job that runs, in milliseconds. */
const PATIENCE = 2_500

type Options = {
  /** Whether no other process runs jobs on this database: what was begun before now is stuck. */
  isAlone: boolean
  logger: Logger
  payload: Payload
  /** Is aborted when the process stops: no other job is begun. */
  signal: AbortSignal
  /** Done at the start and each day after. */
  tidy: () => Promise<unknown>
}

/**
 * Runs the jobs of this installation, one after another, for as long as the process lives.
 *
 * @returns waits for the job that runs
 */
export const startJobRunner = ({
  isAlone,
  logger,
  payload,
  signal,
  tidy,
}: Options): (() => Promise<void>) => {
  let released = 0
  let tidied = 0
  let isFailing = false

  const look = async (): Promise<void> => {
    if (Date.now() - released >= EVERY.release) {
      await releaseStuckJobs(payload, released === 0 && isAlone ? new Date() : undefined)
      released = Date.now()
    }
    await runDueJobs(payload, () => signal.aborted)
    if (signal.aborted || Date.now() - tidied < EVERY.tidy) return
    tidied = Date.now()
    await tidy().catch((err: unknown) => {
      logger.warn({ err }, 'What was sent long ago could not be removed')
    })
  }
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await look()
        isFailing = false
      } catch (err) {
        // A database that is away is told of once, not each time.
        if (!isFailing) logger.error({ err }, 'The jobs cannot be run now')
        isFailing = true
      }
      await sleep(EVERY.look, undefined, { ref: false, signal }).catch(() => undefined)
    }
  }
  const ended = loop()

  return async () => {
    const isDone = await Promise.race([
      ended.then(() => true),
      sleep(PATIENCE, false, { ref: false }),
    ])
    if (!isDone) logger.warn('A job was still running; it is run again after the next start')
  }
}
