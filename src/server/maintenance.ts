import type { Payload } from 'payload'
import type { Logger } from 'pino'

import { refreshStatistics } from '../db/statistics'

const HOUR = 60 * 60 * 1000

/**
 * Refreshes the planner's statistics every hour: other processes import beside this one, and
 * editors change what is there.
 *
 * @returns ends it
 */
export const keepStatisticsFresh = ({
  logger,
  payload,
}: {
  logger: Logger
  payload: Payload
}): (() => void) => {
  const timer = setInterval(() => {
    refreshStatistics(payload).catch((err: unknown) => {
      logger.warn({ err }, 'The statistics could not be refreshed')
    })
  }, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
