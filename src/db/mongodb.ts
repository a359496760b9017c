import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { ConfigError } from '../configError'
import type { OnQuery } from '../db'
import { fillInFirstPublished } from './firstPublished'
import { repeatFirst } from './repeatFirst'
import { refuseWritesAfterTheEnd } from './transactions'
import { shareOlderImages } from './usedBy'
import { keepVersionsInOrder } from './versionOrder'

const STANDALONE =
  'DATABASE_URL wijst naar een losse MongoDB-server, en die kent geen transacties. Maak er een ' +
  'replica set van één van: start mongod met --replSet rs0, voer één keer rs.initiate() uit in ' +
  'mongosh en start opnieuw.'

/**
 * The production engine. Transactions are always on: Payload turns them off without a word when
 * the URL does not name the replica set, so the server itself is asked.
 *
 * @param url `mongodb://…` or `mongodb+srv://…`
 */
export const mongodb = (url: string, onQuery?: OnQuery): DatabaseAdapterObj => {
  const base = mongooseAdapter({
    afterOpenConnection: (adapter) => {
      if (!onQuery) return
      adapter.connection.getClient().on('commandStarted', ({ commandName }) => onQuery(commandName))
    },
    connectOptions: {
      monitorCommands: Boolean(onQuery),
      serverSelectionTimeoutMS: 5_000,
      socketTimeoutMS: 60_000,
    },
    ensureIndexes: true,
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    url,
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as unknown as MongooseAdapter
      alwaysTransactions(adapter)
      keepVersionsInOrder(adapter)
      refuseWritesAfterTheEnd(adapter)
      return adapter
    },
  }
}

const alwaysTransactions = (adapter: MongooseAdapter): void => {
  const connect = adapter.connect?.bind(adapter)
  const { beginTransaction, transactionOptions } = adapter
  adapter.connect = async (options) => {
    await connect?.(options)
    const hello = await adapter.connection.db?.admin().command({ hello: 1 })
    if (!hello?.setName && hello?.msg !== 'isdbgrid') {
      await adapter.connection.close()
      throw new ConfigError([STANDALONE])
    }
    adapter.beginTransaction = repeatFirst(adapter, beginTransaction.bind(adapter))
    adapter.transactionOptions = transactionOptions ?? {}
    await fillInFirstPublished(adapter)
    await shareOlderImages(adapter)
  }
}
