import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Client } from '@libsql/client'
import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex'

import { DatabaseBusyError } from '../errors'
import { isBusy } from './fileLock'

/** How long a writer waits for its turn, in milliseconds. */
const WAIT_LIMIT = 10_000

/** How long a transaction may stay open before it is rolled back, in milliseconds. */
const OPEN_LIMIT = 120_000

/** How long to wait before the file is asked for again, in milliseconds. */
const RETRY_DELAY = 20

/** Runs transactions on one connection, one after another, in the order in which they were asked. */
export type Writer = {
  /**
   * @param onTimeout is told when the transaction was open too long and has been rolled back
   * @returns the transaction's id
   * @throws {DatabaseBusyError} when the turn does not come within the limit
   */
  begin: (onTimeout: (id: string) => void) => Promise<string>
  /** @throws what the database says; the transaction is rolled back then */
  commit: (id: string) => Promise<void>
  rollback: (id: string) => Promise<void>
}

type Open = { id: string; release: () => void; timer: NodeJS.Timeout }

/** @param onError is told of a transaction that somebody forgot to end */
export const createWriter = ({
  client,
  onError,
}: {
  client: Client
  onError: (message: string) => void
}): Writer => {
  const turn = withTimeout(new Mutex(), WAIT_LIMIT)
  let open: Open | undefined

  const end = async (id: string, statement: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    if (open?.id !== id) return
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
      const deadline = Date.now() + WAIT_LIMIT
      const release = await turn.acquire().catch((error: unknown) => {
        throw error === E_TIMEOUT ? new DatabaseBusyError() : error
      })
      try {
        await beginImmediate(client, deadline)
      } catch (error) {
        release()
        throw error
      }
      const id = randomUUID()
      const timer = setTimeout(() => {
        onError(`A transaction was open for ${OPEN_LIMIT} ms and has been rolled back`)
        onTimeout(id)
        void end(id, 'ROLLBACK')
      }, OPEN_LIMIT)
      timer.unref()
      open = { id, release, timer }
      return id
    },
    commit: (id) => end(id, 'COMMIT'),
    rollback: (id) => end(id, 'ROLLBACK'),
  }
}

/** Another process may hold the file: libsql says so at once, so the waiting is done here. */
const beginImmediate = async (client: Client, deadline: number): Promise<void> => {
  for (;;) {
    try {
      await client.execute('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() >= deadline) throw new DatabaseBusyError()
      await sleep(RETRY_DELAY)
    }
  }
}
