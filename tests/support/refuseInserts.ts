import type { Payload } from 'payload'

type Sqlite = { client: { execute: (sql: string) => Promise<unknown> } }

type Mongo = {
  collections: Record<string, { collection: { collectionName: string } }>
  connection: { db: { command: (command: object) => Promise<unknown> } }
}

/** The tables of SQLite, by collection. */
const TABLES = {
  'audit-log': 'audit_log',
  notifications: 'notifications',
  'payload-jobs': 'payload_jobs',
} as const

/**
 * Has the database itself refuse new rows of a collection while some work is done: what a full disk
 * does to the last write of a request.
 */
export const whileRefusing = async (
  { db }: Payload,
  collection: keyof typeof TABLES,
  work: () => Promise<void>,
): Promise<void> => {
  const table = TABLES[collection]
  const run = async (sqlite: string, validator: object): Promise<void> => {
    if (db.name === 'sqlite') {
      await (db as unknown as Sqlite).client.execute(sqlite)
      return
    }
    const { collections, connection } = db as unknown as Mongo
    const collMod = collections[collection]?.collection.collectionName
    await connection.db.command({ collMod, validator })
  }
  await run(
    `CREATE TRIGGER refuse BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    { refused: { $exists: true } },
  )
  try {
    await work()
  } finally {
    await run('DROP TRIGGER refuse', {})
  }
}
