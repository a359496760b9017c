import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { ErrorEntry } from '../errorShape'
import { defaultsFor } from '../errorShape'

type Original = Error & { data?: Record<string, unknown>; isPublic?: boolean; status?: number }

/** The server tells nobody which names it has: a suggestion would list hidden fields. */
export const withoutSuggestion = (message: string): string =>
  message.replace(/\s*Did you mean [^]*\?$/, '')

/** @returns the HTTP status that a resolver's error stands for, 400 for an error of the document */
export const statusOf = ({ originalError }: GraphQLError): number =>
  originalError ? ((originalError as Original).status ?? 500) : 400

/**
 * A fault in the document or its variables, of which nothing was run: in the one shape of the API's
 * errors, and in GraphQL's own.
 */
export const formatFault = ({ locations, message }: GraphQLError): ErrorEntry => {
  const code = 'graphql_invalid'
  return {
    code,
    extensions: { code, statusCode: 400 },
    ...(locations && { locations }),
    message: withoutSuggestion(message),
  }
}

/**
 * One error in GraphQL's own shape, with a stable `extensions.code`. What happened inside the server
 * is logged, not told.
 *
 * @param req undefined while no request of Payload exists, e.g. for errors of the document
 */
export const formatError = async (
  error: GraphQLError,
  req?: PayloadRequest,
): Promise<GraphQLFormattedError> => {
  const original = error.originalError as Original | undefined
  const status = statusOf(error)
  const { code, message } = defaultsFor(status)
  const isTold = original?.isPublic ?? status < 500
  const data = isTold ? original?.data : undefined
  const formatted: GraphQLFormattedError = {
    extensions: {
      code: typeof data?.code === 'string' ? data.code : original ? code : 'graphql_invalid',
      ...(data && { data }),
      ...(original && isTold && { name: original.name }),
      statusCode: status,
    },
    ...(error.locations && { locations: error.locations }),
    message: isTold ? withoutSuggestion(error.message) : message,
    ...(error.path && { path: error.path }),
  }
  return req ? afterHooks(formatted, error, req) : formatted
}

/** The configuration's own `afterError` hooks see errors of GraphQL as they see those of REST. */
const afterHooks = async (
  formatted: GraphQLFormattedError,
  error: GraphQLError,
  req: PayloadRequest,
): Promise<GraphQLFormattedError> => {
  let result = formatted
  for (const hook of req.payload.config.hooks.afterError ?? []) {
    const changed = await hook({
      context: req.context,
      error: error.originalError ?? error,
      graphqlResult: result,
      req,
    })
    result = changed?.graphqlResult ?? result
  }
  return result
}
