import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { MongoClient } from 'mongodb'

import type { Engine } from '../../src/env'

/** The run's MongoDB, started by `npm test`; undefined when there is none. */
export const mongoUrl = (): string | undefined => process.env.TEST_MONGODB_URL || undefined

/**
 * The address of an empty database.
 *
 * @param folder where a SQLite file may stand
 */
export const emptyDatabaseUrl = (engine: Engine, folder: string): string => {
  if (engine === 'sqlite') return `file:${path.join(folder, 'test.db')}`
  const server = mongoUrl()
  if (!server) throw new Error('There is no MongoDB in this run')
  return withDatabase(server, `test-${randomUUID()}`)
}

/**
 * Removes a MongoDB database over a connection of its own, when those of the product are closed: of a
 * transaction that is still open SecantusDB waits for the end, and lets nobody end it meanwhile.
 */
export const dropDatabase = async (url: string): Promise<void> => {
  const client = new MongoClient(url)
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}

/** The same server, with a database of that name. */
const withDatabase = (url: string, name: string): string =>
  url.replace(/^([^/]+\/\/[^/?]+)\/?[^?]*/, `$1/${name}`)
