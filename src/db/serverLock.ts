import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { Settings } from '../env'
import type { FileLock } from './fileLock'
import { tryFileLock } from './fileLock'

const NOTHING_TO_LOCK: FileLock = { release: () => Promise.resolve() }

/**
 * Sees to it that one server uses an embedded database: its queue of writers is in its memory. On
 * MongoDB any number may run.
 *
 * @returns the lock, to be held as long as the server lives; undefined when another server has it
 */
export const lockForServer = async ({
  databaseUrl,
  engine,
}: Pick<Settings, 'databaseUrl' | 'engine'>): Promise<FileLock | undefined> => {
  if (engine !== 'sqlite') return NOTHING_TO_LOCK
  const file = path.resolve(databaseUrl.slice('file:'.length))
  await mkdir(path.dirname(file), { mode: 0o700, recursive: true })
  return tryFileLock(`${file}.server`)
}
