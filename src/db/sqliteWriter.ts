import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Client } from '@libsql/client'
import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex'

import { DatabaseBusyError, TransactionEndedError } from '../errors'
import { isBusy } from './fileLock'

/** In milliseconds: how long a writer waits for its turn, and how long a transaction may be open. */
const LIMITS = { open: 120_000, wait: 10_000 }

/** How long to wait before the file is asked for again, in milliseconds. */
const RETRY_DELAY = 20

/** Runs transactions on one connection, one after another, in the order in which they were asked. */
export type Writer = {
  /**
   * @param onTimeout is told when the transaction was open too long and has been rolled back
   * @returns the transaction's id, and the connection that it runs on
   * @throws {DatabaseBusyError} when the turn does not come within the limit
   */
  begin: (onTimeout: (id: string) => void) => Promise<{ client: Client; id: string }>
  close: () => void
  /** @throws what the database says; the transaction is rolled back then */
  commit: (id: string) => Promise<void>
  rollback: (id: string) => Promise<void>
}

type Open = { id: string; release: () => void; timer: NodeJS.Timeout }

/**
 * @param connect opens the connection; called again after another process held the file
 * @param limits in milliseconds: `wait` for one's turn, `open` until a transaction is rolled back
 * @param onError is told of a transaction that nobody ended
 */
export const createWriter = ({
  connect,
  limits = {},
  onError,
}: {
  connect: () => Client
  limits?: Partial<typeof LIMITS>
  onError: (message: string) => void
}): Writer => {
  const limit = { ...LIMITS, ...limits }
  const turn = withTimeout(new Mutex(), limit.wait)
  let client = connect()
  let open: Open | undefined

  /** Another process may hold the file: libsql says so at once, so the waiting is done here. */
  const beginImmediate = async (deadline: number): Promise<void> => {
    for (;;) {
      try {
        await client.execute('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if (!isBusy(error)) throw error
        // libsql leaves the refused statement unfinished, and no later COMMIT would succeed.
        client.close()
        client = connect()
        if (Date.now() >= deadline) throw new DatabaseBusyError()
        await sleep(RETRY_DELAY)
      }
    }
  }

  const end = async (id: string, statement: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    if (open?.id !== id) {
      if (statement === 'COMMIT') throw new TransactionEndedError()
      return
    }
    const { release, timer } = open
    open = undefined
    clearTimeout(timer)
    try {
      await client.execute(statement)
    } catch (error) {
      // Some errors end the transaction by themselves, others leave it open.
      await client.execute('ROLLBACK').catch(() => undefined)
      if (statement === 'COMMIT') throw error
    } finally {
      release()
    }
  }

  return {
    begin: async (onTimeout) => {
      const deadline = Date.now() + limit.wait
      const release = await turn.acquire().catch((error: unknown) => {
        throw error === E_TIMEOUT ? new DatabaseBusyError() : error
      })
      try {
        await beginImmediate(deadline)
      } catch (error) {
        release()
        throw error
      }
      const id = randomUUID()
      const timer = setTimeout(() => {
        onError(`A transaction was open for ${limit.open} ms and has been rolled back`)
        onTimeout(id)
        void end(id, 'ROLLBACK')
      }, limit.open)
      timer.unref()
      open = { id, release, timer }
      return { client, id }
    },
    close: () => client.close(),
    commit: (id) => end(id, 'COMMIT'),
    rollback: (id) => end(id, 'ROLLBACK'),
  }
}
