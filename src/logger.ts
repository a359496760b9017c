import pino from 'pino'

import type { Settings } from './env'

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
 * The product's one logger: JSON lines, secrets redacted.
 *
 * @param destination standard output unless told otherwise
 */
export const createLogger = (
  { logLevel }: Pick<Settings, 'logLevel'>,
  destination?: pino.DestinationStream,
): pino.Logger => {
  const options: pino.LoggerOptions = {
    base: null,
    level: logLevel,
    redact: { censor: '[redacted]', paths: redactedPaths },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
