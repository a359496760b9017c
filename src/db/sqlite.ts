import { createClient } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from 'drizzle-orm/libsql'
import type { DatabaseAdapterObj } from 'payload'

import type { OnQuery } from '../db'
import { migrations } from '../migrations'
import { migrateOnce } from './migrateOnce'
import { createWriter } from './sqliteWriter'
import { refuseWritesAfterTheEnd, wrapLooseWrites } from './transactions'

type SqliteAdapter = ReturnType<ReturnType<typeof sqliteAdapter>['init']>

/**
 * The embedded engine. Transactions are on. All writes of the process go through one connection,
 * one after another; reads outside a transaction have a connection of their own (WAL).
 *
 * Payload's own transactions are not used: libsql opens a connection for each and never closes it,
 * answers SQLITE_BUSY at once when a second one begins, and a failed commit is swallowed
 * (docs/decisions/0003-sqlite-transactions.md).
 *
 * @param url `file:` and a path
 */
export const sqlite = (url: string, onQuery?: OnQuery): DatabaseAdapterObj => {
  const logger = onQuery ? { logQuery: onQuery } : false
  const base = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    logger,
    migrationDir: 'src/migrations',
    push: false,
    transactionOptions: {},
    wal: true,
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args)
      singleWriter(adapter, url, logger)
      wrapLooseWrites(adapter)
      refuseWritesAfterTheEnd(adapter)
      return adapter
    },
  }
}

const singleWriter = (
  adapter: SqliteAdapter,
  url: string,
  logger: false | { logQuery: OnQuery },
): void => {
  const connectReader = adapter.connect?.bind(adapter)
  const forgetSchema = adapter.destroy?.bind(adapter)
  const client = createClient({ url })
  const writer = createWriter({ client, onError: (msg) => adapter.payload.logger.error({ msg }) })
  let db: ReturnType<typeof drizzle> | undefined

  adapter.connect = async (options) => {
    await connectReader?.(options)
    await client.execute('PRAGMA synchronous = FULL;')
    db = drizzle(client, { logger, schema: adapter.schema })
    await migrateOnce({ adapter, migrations, url })
  }
  adapter.beginTransaction = async () => {
    const id = await writer.begin((ended) => delete adapter.sessions[ended])
    adapter.sessions[id] = {
      db,
      reject: () => writer.rollback(id),
      resolve: () => writer.commit(id),
    } as unknown as (typeof adapter.sessions)[string]
    return id
  }
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    if (!id || !adapter.sessions[id]) return
    delete adapter.sessions[id]
    await writer.commit(id)
  }
  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    if (!id || !adapter.sessions[id]) return
    delete adapter.sessions[id]
    await writer.rollback(id)
  }
  adapter.destroy = async () => {
    client.close()
    adapter.client.close()
    await forgetSchema?.()
  }
}
