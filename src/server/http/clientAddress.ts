import type { RequestHandler } from 'express'

import { CLIENT_ADDRESS_HEADER } from '../api/handleApi'

/** Tells the API who asks: the address that the trusted proxies saw, never one that a client claims. */
export const clientAddress: RequestHandler = (req, _res, next) => {
  req.headers[CLIENT_ADDRESS_HEADER] = req.ip ?? ''
  next()
}
