import type { DatabaseAdapterObj } from 'payload'

import { mongodb } from './db/mongodb'
import { sqlite } from './db/sqlite'
import type { Settings } from './env'

/** Is told of each statement or command that goes to the database; for tests and benchmarks. */
export type OnQuery = (query: string) => void

/**
 * The database that the settings ask for: SQLite for `file:`, MongoDB otherwise.
 * Nothing else in the product knows which one it is.
 */
export const database = (
  settings: Pick<Settings, 'databaseUrl' | 'engine'>,
  onQuery?: OnQuery,
): DatabaseAdapterObj =>
  settings.engine === 'mongodb'
    ? mongodb(settings.databaseUrl, onQuery)
    : sqlite(settings.databaseUrl, onQuery)
