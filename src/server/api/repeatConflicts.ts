import { setTimeout as sleep } from 'node:timers/promises'

import { CONFLICT_HEADER } from '../../../hooks/shared/addErrorCode'
import { pauseBefore } from '../../actions/pauseBefore'
import { repeatContext } from '../../requestContext'
import type { Turns } from './turns'

/** How often a write that met another one is done, in all. */
export const ATTEMPTS = 5

type Answer = (request: Request) => Promise<Response>

/**
 * Does a write again that MongoDB aborted because another one touched the same document: nothing of
 * it was kept. Its body, also one with a file, is in memory and within its limit.
 *
 * @param turns keeps those that met another from meeting each other again
 */
export const repeatConflicts = (answer: Answer, turns: Turns): Answer => {
  const repeat = async (request: Request): Promise<Response> => {
    let next = request
    for (let attempt = 2; ; attempt++) {
      const again = attempt < ATTEMPTS ? next.clone() : undefined
      const response = await repeatContext.run(true, answer, next)
      if (!again || !isConflict(response)) return response
      await response.body?.cancel()
      await sleep(pauseBefore(attempt))
      next = again
    }
  }

  return async (request) => {
    const again = isWrite(request) ? request.clone() : undefined
    const first = await answer(request)
    if (!again || !isConflict(first)) return withoutMark(first)
    return withoutMark((await turns.take(() => repeat(again))) ?? first)
  }
}

const isConflict = ({ headers }: Response): boolean => headers.has(CONFLICT_HEADER)

const isWrite = ({ method }: Request): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)

const withoutMark = (response: Response): Response => {
  if (!isConflict(response)) return response
  const headers = new Headers(response.headers)
  headers.delete(CONFLICT_HEADER)
  return new Response(response.body, { headers, status: response.status })
}
