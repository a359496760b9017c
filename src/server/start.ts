import type { Server } from 'node:http'

import type { Payload } from 'payload'
import type { Logger } from 'pino'

import { createConfig } from '../createConfig'
import { refreshStatistics } from '../db/statistics'
import type { Settings } from '../env'
import { removeSent } from '../jobs/removeSent'
import { firstRun } from '../seed/firstRun'
import { startNext } from './admin/startNext'
import { announce } from './announce'
import { createApiHandler } from './api/handleApi'
import { connect } from './connect'
import type { Health } from './health'
import type { Parts } from './http/createApp'
import { startJobRunner } from './jobRunner'
import type { Lifecycle } from './lifecycle'
import { keepStatisticsFresh } from './maintenance'

type Options = {
  health: Health
  isApiOnly: boolean
  lifecycle: Lifecycle
  logger: Logger
  parts: Parts
  port: number
  root: string
  server: Server
  settings: Settings
}

/**
 * Loads Payload and, unless the API is to be alone, Next; fills an empty database; opens what they
 * answer and says where it is.
 *
 * @param onPayload is told of the one Payload instance as soon as it is there
 */
export const start = async (
  options: Options & { onPayload: (payload: Payload) => void },
): Promise<void> => {
  const { health, isApiOnly, lifecycle, logger, onPayload, parts, port, root, server, settings } =
    options
  const config = await createConfig(settings)

  const openDatabase = async () => {
    const payload = await connect({
      config,
      onRetry: (err) => logger.warn({ err }, 'The database is not there yet'),
      signal: lifecycle.signal,
    })
    lifecycle.onStop(() => payload.destroy())
    onPayload(payload)
    const seeded = await firstRun({ payload, settings })
    if (seeded) await refreshStatistics(payload)
    return { logins: seeded?.logins, payload }
  }
  const openAdmin = async () => {
    if (isApiOnly) return
    const admin = await startNext({ config, port, root, server, settings })
    lifecycle.onStop(admin.stop)
    return admin
  }
  const [{ logins, payload }, admin] = await Promise.all([openDatabase(), openAdmin()])

  parts.api = createApiHandler({ isDatabaseUp: health.isDatabaseUp, payload })
  if (admin) parts.admin = admin.handle
  if (lifecycle.signal.aborted) return
  lifecycle.onStop(keepStatisticsFresh({ logger, payload }))
  const { signal } = lifecycle
  // A second server on one SQLite file is refused.
  const isAlone = settings.engine === 'sqlite'
  const tidy = () => removeSent(payload, settings)
  lifecycle.onStop(startJobRunner({ isAlone, logger, payload, signal, tidy }))
  health.phase = 'running'
  announce({ isApiOnly, logins, port, settings })
}
