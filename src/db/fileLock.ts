import { createClient } from '@libsql/client'

/** A lock between processes that ends with its holder, also after a kill. */
export type FileLock = { release: () => Promise<void> }

/**
 * Takes a lock on a file, or tells that another process holds it. SQLite's own file lock is used,
 * because the operating system frees it when the holder dies and Node has no `flock`.
 *
 * @param file path of a file that serves as lock alone
 * @returns the lock, or undefined when another process has it
 */
export const tryFileLock = async (file: string): Promise<FileLock | undefined> => {
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('BEGIN EXCLUSIVE')
    return {
      release: async () => {
        // Closing alone would leave the lock until libsql's garbage is collected.
        await client.execute('ROLLBACK')
        client.close()
      },
    }
  } catch (error) {
    client.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

/** Whether an error of libsql says that another connection holds the file. */
export const isBusy = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_BUSY')
