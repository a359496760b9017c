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

/** The product's one logger: JSON lines on standard output, secrets redacted. */
export const createLogger = ({ logLevel }: Pick<Settings, 'logLevel'>): pino.Logger =>
  pino({
    base: null,
    level: logLevel,
    redact: { censor: '[redacted]', paths: redactedPaths },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
