import { setTimeout as sleep } from 'node:timers/promises'

import type { BaseDatabaseAdapter, Migration } from 'payload'

import { tryFileLock } from './fileLock'
import type { FileLock } from './fileLock'

const RETRY_DELAY = 100

/**
 * Runs the migrations that this database has not seen. Processes that start together take turns,
 * since each would otherwise try to make the same tables.
 *
 * @param url `file:` and the database's path
 */
export const migrateOnce = async ({
  adapter,
  migrations,
  url,
}: {
  adapter: BaseDatabaseAdapter & { client: { execute: (sql: string) => Promise<unknown> } }
  migrations: Migration[]
  url: string
}): Promise<void> => {
  if (await isUpToDate(adapter, migrations)) return
  const lock = await waitForLock(`${url.replace(/^file:/, '')}.migrate`)
  try {
    if (await isUpToDate(adapter, migrations)) return
    await adapter.migrate({ migrations })
    // Without statistics SQLite walks whole tables (docs/performance.md).
    await adapter.client.execute('ANALYZE')
  } finally {
    await lock.release()
  }
}

const isUpToDate = async (
  adapter: { client: { execute: (sql: string) => Promise<unknown> } },
  migrations: Migration[],
): Promise<boolean> => {
  try {
    const { rows } = (await adapter.client.execute('SELECT name FROM payload_migrations')) as {
      rows: { name: string }[]
    }
    const done = new Set(rows.map(({ name }) => name))
    return migrations.every(({ name }) => done.has(name))
  } catch {
    return false
  }
}

const waitForLock = async (file: string): Promise<FileLock> => {
  for (;;) {
    const lock = await tryFileLock(file)
    if (lock) return lock
    await sleep(RETRY_DELAY)
  }
}
