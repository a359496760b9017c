import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RequestOptions } from '@remix-run/node-fetch-server'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'

import { sendError } from './sendError'

/**
 * Answers a Node request with a Fetch handler.
 *
 * @param options where the request says it is: a configured address wins over what a client claims
 */
export const fetchAdapter =
  (handle: (request: Request) => Promise<Response>, options: RequestOptions) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const request = toRequest(req, res, options)
    if (!request) {
      sendError(res, 400, { code: 'malformed_url', message: 'Het adres is niet geldig.' })
      return
    }
    try {
      const response = await handle(request)
      if (!res.destroyed) await sendResponse(res, response)
    } catch (error) {
      // Nobody is there any more to read the answer.
      if (request.signal.aborted) return
      throw error
    }
  }

const toRequest = (
  req: IncomingMessage,
  res: ServerResponse,
  options: RequestOptions,
): Request | undefined => {
  try {
    const request = createRequest(req, res, options)
    if (hasBody(req)) return request
    const { headers, method, signal, url } = request
    return new Request(url, { headers, method, signal })
  } catch {
    // A host that is no host, a method that Fetch forbids.
    return undefined
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
