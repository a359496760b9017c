import { AsyncLocalStorage } from 'node:async_hooks'

/** The id of the request that is being answered, for log lines written deep inside it. */
export const requestContext = new AsyncLocalStorage<string>()

/** Set while work that met another write is done again: the database lets it come first then. */
export const repeatContext = new AsyncLocalStorage<true>()
