import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'
import { getRequestLanguage, handleEndpoints, headersWithCors, parseCookies } from 'payload'

import { message } from '../../i18n'
import { requestContext } from '../../requestContext'
import { errorHeaders, errorResponse, normaliseErrors } from '../errorShape'
import { createGraphqlHandler } from '../graphql/handleGraphql'
import { databaseAway, Refusal } from '../refusal'
import { attemptOf } from '../throttle/attempts'
import { createThrottle } from '../throttle/createThrottle'
import type { Outcome, Throttle } from '../throttle/createThrottle'
import { allowedMethods } from './allowedMethods'
import { checkQueryShape } from './checkQueryShape'
import { isClosedRoute } from './closedRoutes'
import { checkIfMatch } from './ifMatch'
import { resolveMethodOverride } from './methodOverride'
import { readRequest } from './readRequest'
import { repeatConflicts } from './repeatConflicts'
import { privately, refuseWriteByKey, requireKnownKey } from './requireKnownKey'
import { requireRole } from './requireRole'
import { createTurns } from './turns'

type Options = {
  /** Whether the database can be asked now; without it, 500s stay 500s. */
  isDatabaseUp?: (options: { isFresh: boolean }) => Promise<boolean>
  payload: Payload
  /** The key that {@link payload} was made with, when it is not the process's only one. */
  payloadInstanceCacheKey?: string
  /** What slows down who guesses, when it is not to be one of its own. */
  throttle?: Throttle
}

type FetchHandler = (request: Request) => Promise<Response>

/** Carries the id that the server gave a request; set by the server, never by a client. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** Carries the address that a request came from; set by the server, never by a client. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address'

const GRAPHQL_PATH = '/api/graphql'

/**
 * Everything of the API below HTTP: limits, guards, REST, GraphQL and the one shape of errors.
 * Tests call it without a port.
 */
export const createApiHandler = (options: Options): FetchHandler => {
  const {
    isDatabaseUp = () => Promise.resolve(true),
    payload,
    throttle = createThrottle(),
  } = options
  const turns = createTurns()
  const handleGraphql = createGraphqlHandler({ ...options, throttle, turns })
  const answerRest = repeatConflicts((request) => handleRest(request, options), turns)

  const answer = async (request: Request, requestId: string): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (isClosedRoute(pathname) || isInherited(pathname)) throw new Refusal(404)
    if (!(await isDatabaseUp({ isFresh: false }))) throw databaseAway()
    const whole = await readRequest(request, payload.config)
    await requireKnownKey(whole, payload)
    const address = request.headers.get(CLIENT_ADDRESS_HEADER) ?? ''
    checkIfMatch(request, payload.config)
    if (pathname === GRAPHQL_PATH) return handleGraphql(whole, address)
    await requireRole(whole, payload)
    const asked = await resolveMethodOverride(whole, payload)
    refuseWriteByKey(asked)
    checkQueryShape(new URL(asked.url).searchParams)
    const attempt = await attemptOf(asked)
    const response = await (attempt
      ? throttle({ ...attempt, address }, () => answerRest(asked), outcomeOf)
      : answerRest(asked))
    if (response.status === 500 && !(await isDatabaseUp({ isFresh: true }))) throw databaseAway()
    if (response.status >= 400) return inOneShape(response, request, requestId, payload)
    return privately(whole, response)
  }

  return (request) => {
    const requestId = request.headers.get(REQUEST_ID_HEADER) ?? randomUUID()
    return requestContext.run(requestId, async () => {
      try {
        return await answer(request, requestId)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return refuse({ error, payload, request, requestId })
      }
    })
  }
}

const outcomeOf = ({ status }: Response): Outcome => {
  if (status < 400) return 'succeeded'
  return status < 500 ? 'failed' : 'void'
}

/** Payload looks a collection up by name: what each object has by itself is none. */
const isInherited = (pathname: string): boolean => {
  const [, , slug = ''] = pathname.split('/')
  return slug in Object.prototype
}

const handleRest = async (
  request: Request,
  { payload, payloadInstanceCacheKey }: Options,
): Promise<Response> => {
  const isHead = request.method === 'HEAD'
  const asked = isHead ? new Request(request, { method: 'GET' }) : request
  const response = await handleEndpoints({
    config: payload.config,
    request: asked,
    ...(payloadInstanceCacheKey && { payloadInstanceCacheKey }),
  })
  if (!isHead) return response
  await response.body?.cancel()
  return new Response(null, response)
}

/** Payload answers 404 to a wrong method, and each kind of endpoint has an error shape of its own. */
const inOneShape = async (
  response: Response,
  request: Request,
  requestId: string,
  payload: Payload,
): Promise<Response> => {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined
  const headers = new Headers(response.headers)
  headers.delete('content-length')

  const allowed = isUnknownRoute(body, response.status) ? methodsOf(request, payload) : []
  const status = allowed.length > 0 ? 405 : unknownAs404(response.status)
  if (allowed.length > 0) headers.set('Allow', allowed.join(', '))
  for (const [name, value] of Object.entries(errorHeaders(status))) headers.set(name, value)
  const shown = status === response.status && !isUnknownRoute(body, status) ? body : undefined
  const text = JSON.stringify(normaliseErrors(shown, status, requestId))
  return new Response(request.method === 'HEAD' ? null : text, { headers, status })
}

/** Payload says 501 where a collection has no endpoints: to a client there is nothing there. */
const unknownAs404 = (status: number): number => (status === 501 ? 404 : status)

const isUnknownRoute = (body: unknown, status: number): boolean =>
  status === 404 &&
  typeof body === 'object' &&
  body !== null &&
  'message' in body &&
  typeof body.message === 'string' &&
  body.message.startsWith('Route not found')

const methodsOf = (request: Request, { config }: Payload): string[] =>
  allowedMethods(config, new URL(request.url).pathname.slice(config.routes.api.length))

/** As Payload finds it, for a request that did not get that far. */
const languageAskedIn = ({ headers }: Request, { config }: Payload): string =>
  getRequestLanguage({ config, cookies: parseCookies(headers), headers })

const refuse = ({
  error,
  payload,
  request,
  requestId,
}: {
  error: Refusal
  payload: Payload
  request: Request
  requestId: string
}): Response => {
  const isGraphql = new URL(request.url).pathname === GRAPHQL_PATH
  const { text, ...options } = error.options
  const response = errorResponse({
    ...options,
    ...(text && { message: message(languageAskedIn(request, payload), text) }),
    isGraphql,
    requestId,
    status: error.status,
  })
  // The type asks for a whole request, the function for its headers and configuration.
  headersWithCors({
    headers: response.headers,
    req: { headers: request.headers, payload },
  })
  return response
}
