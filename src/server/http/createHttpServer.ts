import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'

import { errorBody, errorHeaders } from '../errorShape'

const STATUS_OF_CODE: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}

/**
 * The Node server under the application, with limits on what a slow or greedy client may hold.
 *
 * @param mayUpgrade whether connections may become web sockets, which Next's development server needs
 */
export const createHttpServer = (listener: RequestListener, mayUpgrade: boolean): Server => {
  const server = createServer(
    {
      headersTimeout: 15_000,
      // Longer than what reverse proxies keep a connection for, so that they end it first.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
      // Node's own refusal has no body; see missingHost.
      requireHostHeader: false,
      requestTimeout: 60_000,
    },
    (req, res) => {
      if (missingHost(req)) refuse(req.socket, 400, 'host_missing')
      else listener(req, res)
    },
  )
  server.maxRequestsPerSocket = 10_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuse(socket, STATUS_OF_CODE[error.code ?? ''] ?? 400)
  })
  server.on('checkExpectation', ({ socket }: IncomingMessage) => refuse(socket, 417))
  if (!mayUpgrade) {
    server.on('upgrade', (_req, socket) => refuse(socket, 400, 'upgrade_refused'))
  }
  return server
}

const missingHost = ({ headers, httpVersion }: IncomingMessage): boolean =>
  headers.host === undefined && httpVersion !== '1.0'

/** Answers on a bare connection: no request exists yet. */
const refuse = (socket: Duplex, status: number, code?: string): void => {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const requestId = randomUUID()
  const body = JSON.stringify(errorBody({ requestId, status, ...(code && { code }) }))
  const headers = {
    ...errorHeaders(status),
    Connection: 'close',
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} Refused`, ...lines, '', body].join('\r\n'))
}
