import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

const QUIET = /^\/(_next\/|healthz$|readyz$)/

const SECRET_PARAMETER = /([?&][^=&]*(?:token|secret|password|key)[^=&]*=)[^&]*/gi
const RESET_PATH = /^(\/admin\/(?:reset|verify)\/)[^/?]+/

/** @returns a URL as it may stand in a log: without tokens and without line breaks */
export const loggedUrl = (url: string): string =>
  url.slice(0, 1_000).replace(RESET_PATH, '$1[redacted]').replace(SECRET_PARAMETER, '$1[redacted]')

const levelFor = (req: IncomingMessage, res: ServerResponse, error?: Error) => {
  if (QUIET.test(req.url ?? '')) return 'debug'
  if (error || (res.statusCode >= 500 && res.statusCode !== 503)) return 'error'
  return res.statusCode === 503 ? 'warn' : 'info'
}

type Line = { res: unknown; responseTime: number }

/** A client that leaves ends the request outside its own context: the id is written out. */
const entry = ({ id }: IncomingMessage, { res, responseTime }: Line) => ({
  requestId: id,
  res,
  responseTime,
})

/** One line a request, when its answer is out. Bodies and headers are not logged. */
export const requestLog = (logger: Logger): RequestHandler =>
  pinoHttp<IncomingMessage, ServerResponse>({
    customErrorMessage: () => 'request',
    // Why it failed has a line of its own, with the same request id.
    customErrorObject: (req, _res, _error, line: Line) => entry(req, line),
    customLogLevel: levelFor,
    customSuccessMessage: () => 'request',
    customSuccessObject: (req, _res, line: Line) => entry(req, line),
    genReqId: (req) => String(req.headers['x-request-id']),
    logger,
    serializers: {
      req: ({
        method,
        raw,
      }: {
        method: string
        raw: IncomingMessage & { ip?: string; originalUrl?: string }
      }) => ({
        ip: raw.ip,
        method,
        url: loggedUrl(raw.originalUrl ?? raw.url ?? ''),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  })
