import { randomUUID } from 'node:crypto'

import type { RequestHandler } from 'express'

import { requestContext } from '../../requestContext'

const SANE_ID = /^[\w.:-]{8,128}$/

/**
 * Gives each request an id: on the answer, in each log line, and on the request for the API. A
 * client's own id counts only when a trusted proxy passes it on.
 */
export const requestId =
  (trustedProxies: number): RequestHandler =>
  (req, res, next) => {
    const given = req.headers['x-request-id']
    const isTrusted = trustedProxies > 0 && typeof given === 'string' && SANE_ID.test(given)
    const id = isTrusted ? given : randomUUID()
    req.headers['x-request-id'] = id
    res.setHeader('X-Request-Id', id)
    requestContext.run(id, next)
  }
