import type { IncomingMessage, ServerResponse } from 'node:http'

import type { ErrorRequestHandler, Express, RequestHandler } from 'express'
import express from 'express'
import type { Logger } from 'pino'

import type { Settings } from '../../env'
import { isClosedRoute } from '../api/closedRoutes'
import type { Health } from '../health'
import { adminOnly } from './adminOnly'
import { checkTarget, stripInternalHeaders } from './checkTarget'
import { clientAddress } from './clientAddress'
import { fetchAdapter } from './fetchAdapter'
import { requestId } from './requestId'
import { requestLog } from './requestLog'
import { adminHeaders, apiHeaders } from './securityHeaders'
import { sendError } from './sendError'
import { sendIcon } from './sendIcon'

/** What answers; absent as long as it is being started. */
export type Parts = {
  /** Next; never there when the server serves the API alone. */
  admin?: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  api?: (request: Request) => Promise<Response>
}

type Options = {
  health: Health
  isApiOnly: boolean
  logger: Logger
  parts: Parts
  settings: Pick<Settings, 'isDevelopment' | 'serverUrl' | 'trustedProxies'>
}

/** The one HTTP application: who answers what. */
export const createApp = ({ health, isApiOnly, logger, parts, settings }: Options): Express => {
  const { isDevelopment, serverUrl, trustedProxies } = settings
  const headers = { isDevelopment, isHttps: serverUrl?.startsWith('https:') ?? false }
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', trustedProxies)

  app.use(requestId(trustedProxies), requestLog(logger), apiHeaders(headers))
  app.use(checkTarget, stripInternalHeaders(settings), clientAddress, closedRoutes)
  app.use(exactly('/healthz', (_req, res) => res.json({ status: 'ok' })))
  app.use(exactly('/readyz', readiness(health)))
  app.use('/api', fromRoot(api(parts, addressOf(settings))))
  if (isApiOnly) {
    app.use(exactly('/', (_req, res) => res.json({ api: '/api', graphql: '/api/graphql' })))
  } else {
    app.use(exactly('/', (_req, res) => res.redirect(302, '/admin')))
    app.use(exactly('/favicon.ico', sendIcon))
    app.use(
      ['/admin', '/_next', ...(isDevelopment ? [/^\/__nextjs/] : [])],
      [adminHeaders(headers), fromRoot(adminOnly(parts))],
    )
  }
  app.use((_req, res) => sendError(res, 404))
  app.use(failed(logger))
  return app
}

/** The address that the API believes it has; what a client claims counts behind a proxy alone. */
const addressOf = ({ serverUrl, trustedProxies }: Options['settings']) => {
  if (!serverUrl) return { trustProxy: trustedProxies > 0 }
  const { host, protocol } = new URL(serverUrl)
  return { host, protocol }
}

const api = (parts: Parts, address: ReturnType<typeof addressOf>): RequestHandler => {
  const answer = fetchAdapter((request) => parts.api!(request), address)
  return (req, res, next) => {
    if (!parts.api) return sendError(res, 503, { code: 'starting' })
    answer(req, res).catch(next)
  }
}

const closedRoutes: RequestHandler = (req, res, next) => {
  if (isClosedRoute(req.path)) return sendError(res, 404)
  next()
}

/** A page of the server's own, for GET and HEAD. */
const exactly =
  (path: string, handle: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (req.path !== path) return next()
    if (!['GET', 'HEAD'].includes(req.method)) {
      return sendError(res, 405, { headers: { Allow: 'GET, HEAD' } })
    }
    res.setHeader('Cache-Control', 'no-store')
    return handle(req, res, next)
  }

const readiness =
  (health: Health): RequestHandler =>
  async (_req, res) => {
    if (await health.isReady()) res.json({ status: 'ok' })
    else
      sendError(res, 503, {
        code: health.phase === 'running' ? 'database_unavailable' : health.phase,
      })
  }

/** Express takes the mount path off the URL; what answers here wants it whole. */
const fromRoot =
  (handle: RequestHandler): RequestHandler =>
  (req, res, next) => {
    req.url = req.originalUrl
    return handle(req, res, next)
  }

const failed =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, _req, res, _next) => {
    logger.error({ err: error }, 'A request failed')
    sendError(res, 500)
  }
