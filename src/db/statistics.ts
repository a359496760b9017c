import type { BaseDatabaseAdapter, Payload } from 'payload'

type SqliteAdapter = BaseDatabaseAdapter & {
  client: { execute: (sql: string) => Promise<unknown> }
  sessions: Record<string, { db: { run: (sql: string) => Promise<unknown> } } | undefined>
}

/**
 * Gives SQLite's planner fresh statistics: without them it walks whole tables, and after a large
 * import those that it has are wrong. Runs as a write among the writes, so it waits for its turn.
 * MongoDB plans from samples and needs nothing.
 */
export const refreshStatistics = async ({ db }: Pick<Payload, 'db'>): Promise<void> => {
  if (db.name !== 'sqlite') return
  const adapter = db as unknown as SqliteAdapter
  const transaction = await adapter.beginTransaction()
  if (!transaction) return
  try {
    await adapter.sessions[String(transaction)]?.db.run('ANALYZE')
    await adapter.commitTransaction(transaction)
    // An open connection goes on with the statistics that it read when it was opened.
    await adapter.client.execute('ANALYZE sqlite_schema')
  } catch (error) {
    await adapter.rollbackTransaction(transaction)
    throw error
  }
}
