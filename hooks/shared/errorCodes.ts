/** The stable codes that programs read; `data.code` of an error may name another. */
export type ErrorCode =
  | 'bad_query'
  | 'conflict'
  | 'database_busy'
  | 'forbidden'
  | 'internal_error'
  | 'invalid_credentials'
  | 'bad_request'
  | 'locked'
  | 'not_found'
  | 'payload_too_large'
  | 'too_many_requests'
  | 'unauthenticated'
  | 'validation_failed'

/** Seconds after which a write that met a busy database is worth another try. */
export const RETRY_AFTER = 5

const BY_NAME: Readonly<Record<string, ErrorCode>> = {
  AuthenticationError: 'invalid_credentials',
  LockedAuth: 'invalid_credentials',
  QueryError: 'bad_query',
  UnauthorizedError: 'unauthenticated',
  ValidationError: 'validation_failed',
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'payload_too_large',
  423: 'locked',
  429: 'too_many_requests',
  503: 'database_busy',
}

/** Names of the MongoDB driver's errors that a healthy server will not give again. */
const MONGO_AWAY =
  /^Mongo(Network|ServerSelection|NetworkTimeout|PoolCleared|PoolClosed|NotConnected|TopologyClosed|WaitQueueTimeout)/

type Suspect = {
  cause?: unknown
  code?: unknown
  data?: unknown
  errorLabels?: unknown
  hasErrorLabel?: (label: string) => boolean
  message?: unknown
  name?: unknown
  status?: unknown
}

const asSuspect = (error: unknown): Suspect =>
  typeof error === 'object' && error !== null ? error : {}

/** Whether MongoDB aborted a transaction that may succeed when it is run again. */
export const isWriteConflict = (error: unknown): boolean => {
  const { hasErrorLabel } = asSuspect(error)
  return (
    typeof hasErrorLabel === 'function' && hasErrorLabel.call(error, 'TransientTransactionError')
  )
}

/** Whether the database could not be asked, or not now: nothing is wrong with the question. */
export const isDatabaseAway = (error: unknown, depth = 0): boolean => {
  const { cause, code, message, name } = asSuspect(error)
  if (typeof name === 'string' && MONGO_AWAY.test(name)) return true
  if (typeof code === 'string' && /^SQLITE_(BUSY|FULL|IOERR|LOCKED|CANTOPEN|READONLY)/.test(code)) {
    return true
  }
  if (isWriteConflict(error)) return true
  if (typeof message === 'string' && /^SQLITE_(BUSY|FULL)\b/.test(message)) return true
  return depth < 3 && cause ? isDatabaseAway(cause, depth + 1) : false
}

/** MongoDB's ids have one form, and a list with something else in it is the asker's fault. */
export const isNoId = (error: unknown): boolean => asSuspect(error).name === 'CastError'

/** A draft, whose references are not checked beforehand, refers to what is not there. */
export const isBrokenReference = (error: unknown, depth = 0): boolean => {
  const { cause, message, name } = asSuspect(error)
  if (name === 'BSONError') return true
  if (typeof message === 'string' && message.includes('FOREIGN KEY constraint failed')) return true
  return depth < 3 && cause ? isBrokenReference(cause, depth + 1) : false
}

/** The HTTP status and the code of an error. */
export const classify = (error: unknown): { code: string; status: number } => {
  if (isDatabaseAway(error)) return { code: 'database_busy', status: 503 }
  if (isNoId(error)) return { code: 'bad_query', status: 400 }
  if (isBrokenReference(error)) return { code: 'validation_failed', status: 400 }
  const { data, name, status } = asSuspect(error)
  const http = typeof status === 'number' && status >= 400 && status < 600 ? status : 500
  const own = asSuspect(data).code
  if (typeof own === 'string') return { code: own, status: http }
  const named = typeof name === 'string' && http < 500 ? BY_NAME[name] : undefined
  return { code: named ?? BY_STATUS[http] ?? 'internal_error', status: http }
}
