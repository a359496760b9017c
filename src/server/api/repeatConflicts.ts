import { Mutex } from 'async-mutex'

import { CONFLICT_HEADER } from '../../../hooks/shared/addErrorCode'

/** How often a write that met another one is done, in all. */
const ATTEMPTS = 5

type Answer = (request: Request) => Promise<Response>

/**
 * Does a write again that MongoDB aborted because another one touched the same document: nothing of
 * it was kept. Those that met another are done one by one, so that they do not meet each other again.
 * One with a file is left to its client, which gets 503 and Retry-After.
 */
export const repeatConflicts = (answer: Answer): Answer => {
  const turn = new Mutex()

  const repeat = async (request: Request): Promise<Response> => {
    let next = request
    for (let attempt = 2; ; attempt++) {
      const again = attempt < ATTEMPTS ? next.clone() : undefined
      const response = await answer(next)
      if (!again || !isConflict(response)) return response
      await response.body?.cancel()
      next = again
    }
  }

  return async (request) => {
    const again = isRepeatable(request) ? request.clone() : undefined
    const first = await answer(request)
    if (!again || !isConflict(first)) return withoutMark(first)
    await first.body?.cancel()
    return withoutMark(await turn.runExclusive(() => repeat(again)))
  }
}

const isConflict = ({ headers }: Response): boolean => headers.has(CONFLICT_HEADER)

/** A write whose body is in memory and small. */
const isRepeatable = ({ headers, method }: Request): boolean => {
  const type = headers.get('content-type')
  return !['GET', 'HEAD', 'OPTIONS'].includes(method) && (!type || type.includes('json'))
}

const withoutMark = (response: Response): Response => {
  if (!isConflict(response)) return response
  const headers = new Headers(response.headers)
  headers.delete(CONFLICT_HEADER)
  return new Response(response.body, { headers, status: response.status })
}
