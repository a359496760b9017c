import { randomBytes } from 'node:crypto'

import type { RequestHandler } from 'express'
import helmet from 'helmet'

const YEAR = 365 * 24 * 60 * 60

const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()'

type Options = { isDevelopment: boolean; isHttps: boolean }

/** Headers of everything that is data: nothing in it may run, and any site may show its images. */
export const apiHeaders = ({ isHttps }: Options): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      useDefaults: false,
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: transportSecurity(isHttps),
    xFrameOptions: { action: 'deny' },
  })

/**
 * Headers of the admin. Next reads the nonce of its scripts from the request's own policy, so the
 * policy goes on the request too, over whatever a client sent.
 */
export const adminHeaders = (options: Options): RequestHandler => {
  const headers = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: transportSecurity(options.isHttps),
    xFrameOptions: { action: 'deny' },
  })
  return (req, res, next) => {
    const policy = adminPolicy(randomBytes(16).toString('base64'), options)
    delete req.headers['content-security-policy-report-only']
    req.headers['content-security-policy'] = policy
    res.setHeader('Content-Security-Policy', policy)
    res.setHeader('Permissions-Policy', PERMISSIONS)
    headers(req, res, next)
  }
}

/** @param nonce base64, new for each request */
export const adminPolicy = (nonce: string, { isDevelopment }: Options): string =>
  Object.entries({
    'default-src': "'self'",
    'base-uri': "'none'",
    'connect-src': isDevelopment ? "'self' ws: wss:" : "'self'",
    'font-src': "'self' data:",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'img-src': "'self' data: blob:",
    'media-src': "'self' blob:",
    'object-src': "'none'",
    // React's development build evaluates strings to show a server's stack traces.
    'script-src': `'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'worker-src': "'self' blob:",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

const transportSecurity = (isHttps: boolean) =>
  isHttps ? { includeSubDomains: true, maxAge: YEAR } : false
