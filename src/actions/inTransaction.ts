import { setTimeout as sleep } from 'node:timers/promises'

import { Mutex, withTimeout } from 'async-mutex'
import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import { DatabaseBusyError } from '../errors'
import { repeatContext } from '../requestContext'
import { pauseBefore } from './pauseBefore'

/** How often a transaction that met another one is tried, in all. */
const ATTEMPTS = 5

/** In milliseconds: how long a transaction waits to be tried again. */
const LONGEST_WAIT = 30_000

/** Those that met another are tried again one by one, so that they do not meet each other again. */
const turn = withTimeout(new Mutex(), LONGEST_WAIT, new DatabaseBusyError())

type Options<T> = {
  /** Whether the work may stay; false rolls it back without an error, as a rehearsal does. */
  keep?: (result: T) => boolean
  payload: Payload
  /** A request with an open transaction: the work joins it, and whoever opened it ends it. */
  req?: PayloadRequest | undefined
}

/**
 * Runs work that is kept as a whole or not at all. MongoDB aborts one of two transactions that
 * write the same document: that work is done again, so it may hold nothing but database calls. The
 * next time it comes first (src/db/repeatFirst).
 *
 * @param work gets the request to hand to each Payload call
 * @returns what the work returns
 * @throws what the work throws; nothing of it is kept then
 */
export const inTransaction = async <T>(
  { keep = () => true, payload, req }: Options<T>,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  if (req?.transactionID) return work(req)
  const once = async (): Promise<T> => {
    const own = await createLocalReq({ ...(req && { req }) }, payload)
    await initTransaction(own)
    try {
      const result = await work(own)
      if (keep(result)) await commitTransaction(own)
      else await killTransaction(own)
      return result
    } catch (error) {
      await killTransaction(own)
      throw error
    }
  }
  try {
    return await once()
  } catch (error) {
    if (!isTransient(error)) throw error
  }
  return turn.runExclusive(async () => {
    for (let attempt = 2; ; attempt += 1) {
      try {
        return await repeatContext.run(true, once)
      } catch (error) {
        if (attempt >= ATTEMPTS || !isTransient(error)) throw error
      }
      await sleep(pauseBefore(attempt))
    }
  })
}

/** MongoDB's own word for "the same transaction may succeed when it is run again". */
const isTransient = (error: unknown): boolean => {
  const { hasErrorLabel } = error as { hasErrorLabel?: (label: string) => boolean }
  return hasErrorLabel?.call(error, 'TransientTransactionError') ?? false
}
