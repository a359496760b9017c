import type { Server } from 'node:http'

import type { Logger } from 'pino'

import type { Health } from './health'

/** How long requests under way may take to end, in milliseconds. */
const DRAIN = 6_000

/** After this the process ends whatever is still open, in milliseconds. */
const LIMIT = 9_000

/** npm passes Ctrl-C on to a process that has had it already: within this time it is the same one. */
const SAME_SIGNAL = 1_000

type Options = {
  exit?: (code: number) => void
  health: Health
  /** Whether requests under way may end; in development a restart should be quick. */
  isPatient: boolean
  logger: Logger
  server: Server
}

export type Lifecycle = {
  /** Runs when the process stops, the last one that was added first. */
  onStop: (clean: () => Promise<void> | void) => void
  /** Is aborted when the process stops. */
  signal: AbortSignal
  /** Stops cleanly; a second call, some time later, ends the process at once. */
  stop: (code: number) => Promise<void>
}

/** Ends the process in order: refuse, drain, close, exit. */
export const createLifecycle = ({
  exit = (code) => process.exit(code),
  health,
  isPatient,
  logger,
  server,
}: Options): Lifecycle => {
  const controller = new AbortController()
  const cleanups: (() => Promise<void> | void)[] = []
  let stoppedAt: number | undefined

  const stop = async (code: number): Promise<void> => {
    if (stoppedAt !== undefined) {
      if (Date.now() - stoppedAt > SAME_SIGNAL) exit(1)
      return
    }
    stoppedAt = Date.now()
    health.phase = 'stopping'
    setTimeout(() => exit(code || 1), LIMIT).unref()
    controller.abort(new Error('The server stops'))
    if (isPatient) await drain(server)
    for (const clean of cleanups.reverse()) {
      try {
        await clean()
      } catch (err) {
        logger.error({ err }, 'Stopping was not clean')
      }
    }
    exit(code)
  }
  return { onStop: (clean) => cleanups.push(clean), signal: controller.signal, stop }
}

/** Takes no more requests, lets those under way end, then cuts what is left. */
const drain = async (server: Server): Promise<void> => {
  if (!server.listening) return
  // A connection that becomes idle while others are still busy would be kept alive.
  const sweeping = setInterval(() => server.closeIdleConnections(), 100)
  const cutting = setTimeout(() => server.closeAllConnections(), DRAIN)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearInterval(sweeping)
  clearTimeout(cutting)
}
