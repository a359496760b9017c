import pino from 'pino'

import type { Settings } from './env'
import { requestContext } from './requestContext'
import { terminal } from './terminalLog'

/** Keys whose values never reach a log line, wherever they stand. */
const SECRET_KEYS = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'set-cookie',
  'token',
  'x-api-key',
]

const redactedPaths = SECRET_KEYS.flatMap((key) => [
  `["${key}"]`,
  `*["${key}"]`,
  `*.*["${key}"]`,
  `req.headers["${key}"]`,
  `res.headers["${key}"]`,
])

/**
 * The product's one logger: JSON lines, secrets redacted, with the id of the request that is being
 * answered. A person who looks on at a terminal gets short lines instead.
 *
 * @param destination standard output unless told otherwise
 */
export const createLogger = (
  { logLevel }: Pick<Settings, 'logLevel'>,
  destination: pino.DestinationStream | undefined = process.stdout.isTTY ? terminal : undefined,
): pino.Logger => {
  const options: pino.LoggerOptions = {
    base: null,
    level: logLevel,
    mixin: () => {
      const requestId = requestContext.getStore()
      return requestId ? { requestId } : {}
    },
    redact: { censor: '[redacted]', paths: redactedPaths },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
