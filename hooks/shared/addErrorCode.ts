import type { AfterErrorHook } from 'payload'

import { languageOf, message } from '../../src/i18n'
import { classify, isBrokenReference, isNoId, isWriteConflict, RETRY_AFTER } from './errorCodes'

/** Marks an answer within this process: the same request may succeed when it is done again. */
export const CONFLICT_HEADER = 'x-write-conflict'

type ErrorItem = { [key: string]: unknown; message: string }

/** Errors whose own text is the framework's: general, and not always in the reader's language. */
const FRAMEWORK_TEXT: Readonly<Record<string, Parameters<typeof message>[1]>> = {
  AuthenticationError: 'error.invalid_credentials',
  Forbidden: 'error.forbidden',
  Locked: 'error.locked',
  LockedAuth: 'error.invalid_credentials',
  NotFound: 'error.not_found',
  UnauthorizedError: 'error.unauthenticated',
}

/** What the framework says of a request that no form makes, in English. */
const FRAMEWORK_SENTENCES = new Set([
  'Invalid filename',
  'Invalid filename.',
  'Multipart limit has been reached',
])

/**
 * What a program and a person read of an error: a stable code, the status, a sentence.
 * A fault of the product or of its database says nothing about itself.
 *
 * @param shown what the framework would show
 */
export const describeError = (
  error: unknown,
  shown: ErrorItem,
  language?: string,
): { item: ErrorItem; status: number } => {
  const { code, status } = classify(error)
  const { name } = (error ?? {}) as { name?: string }
  const data = withoutCode(shown.data)
  const item: ErrorItem = { code, message: shown.message }
  if (data !== undefined) item.data = data
  if (status >= 500 && (error as { isPublic?: unknown }).isPublic !== true) {
    const text = status === 503 ? 'error.database_busy' : 'error.internal_error'
    return { item: { code, message: message(language, text) }, status }
  }
  if (isNoId(error)) {
    const problem = message(language, 'query.id')
    return { item: { code, message: message(language, 'error.bad_query', { problem }) }, status }
  }
  if (isBrokenReference(error)) {
    return { item: { code, message: message(language, 'error.broken_reference') }, status }
  }
  const paths = name === 'QueryError' ? pathsOf(shown.data) : undefined
  if (paths) {
    const problem = message(language, 'query.path', { parameter: paths })
    item.message = message(language, 'error.bad_query', { problem })
  }
  const text = name ? FRAMEWORK_TEXT[name] : undefined
  if (text) item.message = message(language, text)
  if (FRAMEWORK_SENTENCES.has(item.message)) item.message = message(language, 'error.bad_request')
  const sentence = name === 'ValidationError' ? sentenceOf(shown.data) : undefined
  if (sentence) item.message = sentence
  return { item, status }
}

/** Gives each error over REST and GraphQL its code, status and sentence. */
export const addErrorCode: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const language = languageOf(req)
  if (graphqlResult) {
    const original = (error as { originalError?: unknown }).originalError ?? error
    // A fault in the document itself: nothing of it reached the product.
    if ((original as Error).name === 'GraphQLError') return undefined
    const shown = graphqlResult as unknown as ErrorItem & { extensions?: { data?: unknown } }
    const { item, status } = describeError(
      original,
      { data: shown.extensions?.data, message: shown.message },
      language,
    )
    const { code, data, message: text } = item
    return {
      graphqlResult: {
        ...graphqlResult,
        extensions: { code, ...(data !== undefined && { data }), statusCode: status },
        message: text,
      } as unknown as NonNullable<typeof graphqlResult>,
    }
  }
  const [first = { message: '' }] = (result?.errors ?? []) as ErrorItem[]
  const { item, status } = describeError(error, first, language)
  if (status === 503) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(RETRY_AFTER))
    if (isWriteConflict(error)) req.responseHeaders.set(CONFLICT_HEADER, '1')
  }
  return { response: { errors: [item] }, status }
}

/**
 * The sentence about the one field that has no label. That is a value or an e-mail address that exists
 * already: the framework's own message would name the field as the database does, or in English.
 */
const sentenceOf = (data: unknown): string | undefined => {
  const { errors } = (data ?? {}) as { errors?: { label?: unknown; message?: string }[] }
  const [first, ...others] = Array.isArray(errors) ? errors : []
  return others.length === 0 && !first?.label ? first?.message : undefined
}

const withoutCode = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data ?? undefined
  const { code: _, ...rest } = data as Record<string, unknown>
  return Object.keys(rest).length > 0 ? rest : undefined
}

const pathsOf = (data: unknown): string | undefined =>
  Array.isArray(data)
    ? data.map((each) => String((each as { path?: unknown }).path)).join(', ')
    : undefined
