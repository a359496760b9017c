import type { Endpoint, PayloadRequest } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { requireUser } from '../../actions/review/person'
import type { Scope } from '../../actions/review/types'
import { say } from '../../i18n'
import { bodyOf } from '../bodyOf'
import { parseInput } from '../parseInput'
import type { Step } from './steps'
import { withoutAccounts } from './withoutAccounts'

type Params = Record<string, string>

const HEADERS = { 'Cache-Control': 'private, no-store' }

/**
 * A step over REST: the body is checked, an action does it, and the answer is `{ doc, message }`.
 * Who is not logged in is told so before anything else.
 */
export const post = ({ body, done, path, run, status }: Step): Endpoint => ({
  handler: async (req) => {
    requireUser(req)
    const input = parseInput(req, body, await bodyOf(req), REVIEW_REQUESTS)
    const { id = '', remarkId = '' } = paramsOf(req)
    const doc = await run({ payload: req.payload, req }, { id, remarkId }, input)
    const shown = withoutAccounts(doc, req)
    return Response.json({ doc: shown, message: say(req, done) }, { headers: HEADERS, status })
  },
  method: 'post',
  path,
})

/** A question over REST. */
export const get = (
  path: string,
  run: (asked: { params: Params; scope: Scope }) => Promise<unknown>,
): Endpoint => ({
  handler: async (req) => {
    requireUser(req)
    const answer = await run({ params: paramsOf(req), scope: { payload: req.payload, req } })
    return Response.json(withoutAccounts(answer, req), { headers: HEADERS })
  },
  method: 'get',
  path,
})

const paramsOf = ({ routeParams = {} }: PayloadRequest): Params =>
  Object.fromEntries(Object.entries(routeParams).map(([name, value]) => [name, String(value)]))
