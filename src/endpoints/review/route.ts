import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { requireUser } from '../../actions/review/person'
import type { Scope } from '../../actions/review/types'
import { say } from '../../i18n'
import type { MessageKey } from '../../i18n'
import { parseInput } from './parseInput'

type Asked<Body> = { body: Body; params: Record<string, string>; scope: Scope }

type Route<Body> = {
  body: z.ZodType<Body>
  /** The sentence that goes with the answer. */
  done: MessageKey
  path: string
  run: (asked: Asked<Body>) => Promise<unknown>
  status?: number
}

const HEADERS = { 'Cache-Control': 'private, no-store' }

/**
 * A step over REST: the body is checked, an action does it, and the answer is `{ doc, message }`.
 * Who is not logged in is told so before anything else.
 */
export const post = <Body>({ body, done, path, run, status = 200 }: Route<Body>): Endpoint => ({
  handler: async (req) => {
    requireUser(req)
    const doc = await run({
      body: parseInput(req, body, await bodyOf(req)),
      params: paramsOf(req),
      scope: { payload: req.payload, req },
    })
    return Response.json({ doc, message: say(req, done) }, { headers: HEADERS, status })
  },
  method: 'post',
  path,
})

/** A question over REST. */
export const get = (
  path: string,
  run: (asked: Omit<Asked<unknown>, 'body'>) => Promise<unknown>,
): Endpoint => ({
  handler: async (req) => {
    requireUser(req)
    const answer = await run({ params: paramsOf(req), scope: { payload: req.payload, req } })
    return Response.json(answer, { headers: HEADERS })
  },
  method: 'get',
  path,
})

/** The server has checked that it is a JSON object (src/server/api/readRequest). */
const bodyOf = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  return text === '' ? {} : JSON.parse(text)
}

const paramsOf = ({ routeParams = {} }: PayloadRequest): Record<string, string> =>
  Object.fromEntries(Object.entries(routeParams).map(([name, value]) => [name, String(value)]))
