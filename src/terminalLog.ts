import type { DestinationStream } from 'pino'

type Line = {
  err?: { message?: string; stack?: string }
  level: number
  msg?: string
  req?: { method?: string; url?: string }
  res?: { status?: number }
  responseTime?: number
  time: string
}

const NAMES: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: '',
  40: 'let op:',
  50: 'fout:',
  60: 'fataal:',
}

/** @returns a log line as a person reads it */
export const readable = (json: string): string => {
  const { err, level, msg, req, res, responseTime, time } = JSON.parse(json) as Line
  const what = req
    ? `${req.method} ${req.url} ${res?.status} ${responseTime} ms`
    : [NAMES[level], msg].filter(Boolean).join(' ')
  return `${time.slice(11, 19)} ${what}${err ? `\n${err.stack ?? err.message}` : ''}\n`
}

/** Where log lines go when a person looks on. */
export const terminal: DestinationStream = {
  write: (json) => {
    process.stdout.write(readable(json))
  },
}
