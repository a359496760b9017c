import { stat } from 'node:fs/promises'

import type { Payload } from 'payload'

type SqliteLike = { client: { execute: (sql: string) => Promise<unknown> } }

type MongoLike = {
  connection: { db?: { admin: () => { command: (command: object) => Promise<unknown> } } }
}

/**
 * Asks the database for a sign of life.
 *
 * @param databaseUrl of the running server; a SQLite file that is gone would still answer
 * @throws whatever the database says when it does not answer
 */
export const createPing = (databaseUrl: string): ((payload: Payload) => Promise<void>) => {
  if (!databaseUrl.startsWith('file:')) {
    return async ({ db }) => {
      const { connection } = db as unknown as MongoLike
      if (!connection.db) throw new Error('Not connected')
      await connection.db.admin().command({ ping: 1 })
    }
  }

  const file = databaseUrl.slice('file:'.length)
  let opened: number | undefined
  return async ({ db }) => {
    const { ino } = await stat(file)
    opened ??= ino
    if (ino !== opened) throw new Error('The database file was replaced: start the server again')
    // Reads the file's first page, not only what the connection remembers.
    await (db as unknown as SqliteLike).client.execute('PRAGMA schema_version')
  }
}
