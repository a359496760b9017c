import type { RequestHandler } from 'express'

import { sendError } from './sendError'

/** Longest request target, in characters. */
const MAX_URL = 8_192

/** Headers by which Next's own parts talk to each other: a client has no business with them. */
const INTERNAL_HEADER = /^x-(middleware-|invoke-|nextjs-|matched-path|now-route-matches|prerender)/

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

/** Refuses methods and targets that later parts would stumble over. */
export const checkTarget: RequestHandler = (req, res, next) => {
  const { method, url } = req
  if (!METHODS.includes(method)) {
    return sendError(res, 405, { headers: { Allow: METHODS.join(', ') } })
  }
  if (url.length > MAX_URL) return sendError(res, 414)
  if (!url.startsWith('/') || !isDecodable(url.split('?', 1)[0]!)) {
    return sendError(res, 400, { code: 'malformed_url', message: 'Het adres is niet geldig.' })
  }
  next()
}

type Options = { isDevelopment: boolean; trustedProxies: number }

/** Removes what a client could use to steer Next past the server's own checks. */
export const stripInternalHeaders =
  ({ isDevelopment, trustedProxies }: Options): RequestHandler =>
  (req, _res, next) => {
    for (const name of Object.keys(req.headers)) {
      const isForwarded = name === 'forwarded' || name.startsWith('x-forwarded-')
      // Next's development client needs them to follow an answer.
      const isInternal = INTERNAL_HEADER.test(name) && !isDevelopment
      if (isInternal || (isForwarded && trustedProxies === 0)) {
        delete req.headers[name]
      }
    }
    next()
  }

const isDecodable = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
