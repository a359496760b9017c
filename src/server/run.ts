import type { Payload } from 'payload'
import { QueryError } from 'payload'
import type { Logger } from 'pino'

import { createPing } from '../db/ping'
import { lockForServer } from '../db/serverLock'
import type { Settings } from '../env'
import { loadEnv } from '../env'
import { createLogger } from '../logger'
import { buildAdmin } from './admin/buildAdmin'
import { prepareEnvironment } from './environment'
import type { Health } from './health'
import { createHealth } from './health'
import type { Parts } from './http/createApp'
import { createApp } from './http/createApp'
import { createHttpServer } from './http/createHttpServer'
import type { Lifecycle } from './lifecycle'
import { createLifecycle } from './lifecycle'
import { listen } from './listen'
import { HELP, parseOptions } from './options'
import { say } from './say'
import { StartError } from './startError'

/** Where this program lives: the admin's build and Next's configuration are there. */
const ROOT = process.cwd()

/**
 * Starts the server and returns when it answers. The port is open from the start: `/healthz` answers
 * while the admin is built and the database is awaited, everything else says 503.
 *
 * @param args the command line after the program's name
 * @throws {ConfigError | StartError} when it cannot start
 */
export const run = async (args: string[]): Promise<void> => {
  const { isApiOnly, isHelp } = parseOptions(args)
  if (isHelp) return say(HELP)
  const settings = loadEnv()
  prepareEnvironment(settings)
  const logger = createLogger(settings)

  const lock = await lockForServer(settings)
  if (!lock) {
    throw new StartError(
      'Er draait al een server op deze databank. Stop die eerst, of kies een andere DATA_DIR.',
    )
  }
  let payload: Payload | undefined
  const health = watchDatabase({ logger, payload: () => payload, settings })
  const parts: Parts = {}
  const app = createApp({ health, isApiOnly, logger, parts, settings })
  const server = createHttpServer(app, settings.isDevelopment && !isApiOnly)
  const lifecycle = createLifecycle({
    health,
    isPatient: !settings.isDevelopment,
    logger,
    server,
  })
  handleSignals(lifecycle, logger)
  lifecycle.onStop(() => lock.release())
  const port = await listen(server, settings)

  try {
    if (!isApiOnly && !settings.isDevelopment) await buildAdmin(ROOT, lifecycle.signal)
    const { start } = await import('./start')
    await start({
      health,
      isApiOnly,
      lifecycle,
      logger,
      onPayload: (opened) => (payload = opened),
      parts,
      port,
      root: ROOT,
      server,
      settings,
    })
  } catch (error) {
    // An interrupted start is a stop, not a failure.
    if (lifecycle.signal.aborted) return
    throw error
  }
}

const watchDatabase = ({
  logger,
  payload,
  settings,
}: {
  logger: Logger
  payload: () => Payload | undefined
  settings: Settings
}): Health => {
  const ping = createPing(settings.databaseUrl)
  return createHealth({
    onChange: (isUp, err) => {
      if (isUp) logger.info('The database answers again')
      else logger.error({ err }, 'The database does not answer')
    },
    ping: async () => {
      const running = payload()
      if (running) await ping(running)
    },
  })
}

const handleSignals = (lifecycle: Lifecycle, logger: Logger): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void lifecycle.stop(0))
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (err: unknown) => {
      // The framework checks some filters in promises that nobody waits for: a reader's mistake.
      if (err instanceof QueryError) return logger.warn({ err }, event)
      logger.fatal({ err }, event)
      void lifecycle.stop(1)
    })
  }
}
