import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import { execute, specifiedRules, validate } from 'graphql'
import type { Payload } from 'payload'
import { createPayloadRequest, headersWithCors } from 'payload'

import { requestContext } from '../../requestContext'
import { parseObject } from '../api/multipart'
import { mediaType } from '../api/readRequest'
import type { Turns } from '../api/turns'
import type { ErrorBody } from '../errorShape'
import { databaseAway, Refusal } from '../refusal'
import { attemptIn } from '../throttle/attempts'
import type { Outcome, Throttle } from '../throttle/createThrottle'
import { formatError, formatFault, statusOf } from './formatError'
import { guardDocument } from './guardDocument'
import type { Context } from './repeatMutations'
import { buildSchema } from './schema'

type Options = {
  isDatabaseUp?: (options: { isFresh: boolean }) => Promise<boolean>
  payload: Payload
  payloadInstanceCacheKey?: string
  throttle: Throttle
  /** For mutations that met another write. */
  turns: Turns
}

type Asked = { document: DocumentNode; variables: Record<string, unknown> }

const MAX_ERRORS = 10

const ALLOWED = 'OPTIONS, POST'

/** Answers `POST /api/graphql` in this process, behind limits. GET is refused: links must not ask. */
export const createGraphqlHandler = (
  options: Options,
): ((request: Request, address: string) => Promise<Response>) => {
  const { isDatabaseUp, payload, throttle } = options
  let built: ReturnType<typeof buildSchema> | undefined
  const graphql = () => (built ??= buildSchema(payload.config))

  return async (request, address) => {
    if (request.method === 'OPTIONS') return answer({ request, status: 204 }, options)
    const { document, variables } = await readQuestion(request)
    const { rules, schema } = graphql()
    const problems = validate(schema, document, [...specifiedRules, ...rules(variables)], {
      maxErrors: MAX_ERRORS,
    })
    if (problems.length > 0) {
      return answer({ body: faulty(problems), request, status: 400 }, options)
    }
    const context = await contextFor(request, options)
    const run = async () =>
      execute({ contextValue: context, document, schema, variableValues: variables })
    const attempt = attemptIn(schema, document, variables)
    const result = await (attempt ? throttle({ ...attempt, address }, run, outcomeOf) : run())
    if (result.errors && !('data' in result)) {
      return answer({ body: faulty(result.errors), context, request, status: 400 }, options)
    }
    if (
      result.errors?.some(isInternal) &&
      isDatabaseUp &&
      !(await isDatabaseUp({ isFresh: true }))
    ) {
      throw databaseAway()
    }
    return answer(
      { body: await withErrors(result, context), context, request, status: 200 },
      options,
    )
  }
}

const faulty = (errors: readonly GraphQLError[]): ErrorBody => ({
  errors: errors.map(formatFault),
  requestId: requestContext.getStore() ?? '',
})

/** @throws {Refusal} */
const readQuestion = async (request: Request): Promise<Asked> => {
  if (request.method !== 'POST') {
    throw new Refusal(405, { headers: { Allow: ALLOWED } })
  }
  if (mediaType(request.headers) !== 'application/json') {
    throw new Refusal(415, { headers: { Accept: 'application/json' } })
  }
  const body = parseObject(await request.text())
  const { query, variables = null } = body ?? {}
  if (typeof query !== 'string' || typeof variables !== 'object' || Array.isArray(variables)) {
    throw new Refusal(400, {
      code: 'invalid_json',
      message: 'A request has a query and, if need be, variables.',
    })
  }
  return { document: guardDocument(query), variables: (variables ?? {}) as Record<string, unknown> }
}

const contextFor = async (
  request: Request,
  { payload, payloadInstanceCacheKey, turns }: Options,
): Promise<Context> => {
  const renew: Context['renew'] = () =>
    createPayloadRequest({
      canSetHeaders: true,
      config: payload.config,
      request,
      ...(payloadInstanceCacheKey && { payloadInstanceCacheKey }),
    })
  return { headers: {}, renew, req: await renew(), turns }
}

const outcomeOf = ({ errors = [] }: ExecutionResult): Outcome => {
  if (errors.length === 0) return 'succeeded'
  return errors.some((error) => statusOf(error) >= 500) ? 'void' : 'failed'
}

const isInternal = (error: GraphQLError): boolean => statusOf(error) === 500

const withErrors = async (result: ExecutionResult, { req }: Context) => {
  if (!result.errors) return result
  for (const error of result.errors.filter(isInternal)) {
    req.payload.logger.error({ err: error.originalError ?? error })
  }
  return {
    ...result,
    errors: await Promise.all(result.errors.map((error) => formatError(error, req))),
  }
}

const answer = (
  {
    body,
    context,
    request,
    status,
  }: { body?: unknown; context?: Context; request: Request; status: number },
  { payload }: Options,
): Response => {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  if (body !== undefined) headers.set('Content-Type', 'application/json; charset=utf-8')
  if (status === 204) headers.set('Allow', ALLOWED)
  context?.req.responseHeaders?.forEach((value, name) => headers.append(name, value))
  for (const [name, value] of Object.entries(context?.headers ?? {})) headers.append(name, value)
  headersWithCors({ headers, req: { headers: request.headers, payload } })
  return new Response(body === undefined ? null : JSON.stringify(body), { headers, status })
}
