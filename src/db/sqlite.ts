import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from 'drizzle-orm/libsql'
import type { DatabaseAdapterObj, Migration } from 'payload'

import type { OnQuery } from '../db'
import { migrations } from '../migrations'
import { lookBeforeDeleting } from './deleteOne'
import { migrateOnce } from './migrateOnce'
import type { Writer } from './sqliteWriter'
import { createWriter } from './sqliteWriter'
import { refuseWritesAfterTheEnd, wrapLooseWrites } from './transactions'
import { keepVersionsInOrder } from './versionOrder'

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
      keepVersionsInOrder(adapter)
      lookBeforeDeleting(adapter)
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
  const writer = createWriter({
    connect: () => createClient({ url }),
    onError: (msg) => adapter.payload.logger.error({ msg }),
  })

  /** Making drizzle's view of the whole schema takes longer than most transactions. */
  const views = new WeakMap<Client, ReturnType<typeof drizzle>>()
  const viewOf = (client: Client): ReturnType<typeof drizzle> => {
    const view = views.get(client) ?? drizzle(client, { logger, schema: adapter.schema })
    views.set(client, view)
    return view
  }

  adapter.connect = async (options) => {
    await connectReader?.(options)
    await migrateOnce({ adapter, migrations: migrations as Migration[], url })
  }
  adapter.beginTransaction = async () => {
    const { client, id } = await writer.begin((ended) => delete adapter.sessions[ended])
    adapter.sessions[id] = {
      db: viewOf(client),
      reject: () => writer.rollback(id),
      resolve: () => writer.commit(id),
    } as unknown as (typeof adapter.sessions)[string]
    return id
  }
  const end = (finish: Writer['commit']) => async (incoming: unknown) => {
    const id = await incoming
    if (typeof id !== 'string') return
    delete adapter.sessions[id]
    await finish(id)
  }
  adapter.commitTransaction = end(writer.commit)
  adapter.rollbackTransaction = end(writer.rollback)
  adapter.destroy = async () => {
    writer.close()
    adapter.client?.close()
    await forgetSchema?.()
  }
}
