import type { ServerResponse } from 'node:http'

import { errorBody, errorHeaders } from '../errorShape'

type Options = {
  code?: string
  data?: Record<string, unknown>
  headers?: Record<string, string>
  message?: string
}

/** Ends a response with an error in the one shape. Does nothing when the answer is on its way. */
export const sendError = (res: ServerResponse, status: number, options: Options = {}): void => {
  if (res.headersSent || res.destroyed) {
    res.destroy()
    return
  }
  const { headers, ...rest } = options
  const requestId = String(res.getHeader('X-Request-Id') ?? '')
  const text = JSON.stringify(errorBody({ ...rest, requestId, status }))
  res.writeHead(status, {
    ...errorHeaders(status),
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  })
  res.end(res.req.method === 'HEAD' ? undefined : text)
}
