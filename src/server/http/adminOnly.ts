import type { RequestHandler } from 'express'

import type { Parts } from './createApp'
import { sendError } from './sendError'
import { sendPage } from './sendPage'

/** Longest body of a form or a server function of the admin, in bytes. */
const MAX_BODY = 2 * 1024 * 1024

/** Hands a request to Next, when it is there and the request is one that a browser makes. */
export const adminOnly =
  (parts: Parts): RequestHandler =>
  (req, res, next) => {
    if (!parts.admin) return waiting(req, res, next)
    if (/^\/admin\/create-first-user\/?$/i.test(req.path)) return firstAccount(req, res, next)
    const length = req.headers['content-length']
    if (req.headers['transfer-encoding'] !== undefined) return sendError(res, 411)
    if (Number(length ?? 0) > MAX_BODY) {
      return sendError(res, 413, { data: { limit: MAX_BODY }, headers: { Connection: 'close' } })
    }
    parts.admin(req, res).catch(next)
  }

const waiting: RequestHandler = (_req, res) =>
  sendPage(res, {
    headers: { 'Retry-After': '5' },
    refresh: 2,
    status: 503,
    text: 'De Praktijkendatabank start. Deze pagina laadt vanzelf opnieuw.',
    title: 'Even geduld',
  })

/** Payload offers the first account to whoever comes first. Here it is made on the command line. */
const firstAccount: RequestHandler = (_req, res) =>
  sendPage(res, {
    status: 404,
    text: 'Er zijn nog geen accounts. Maak het eerste op de server: npm run user -- create --email naam@voorbeeld.be --role admin',
    title: 'Nog geen accounts',
  })
