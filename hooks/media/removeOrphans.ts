import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { MEDIA } from '../../collections/slugs'
import { readStoredName } from '../../src/domain/images/fileName'
import { fileNames } from './mediaArgs'
import type { StoredMedia } from './mediaArgs'
import { whereNamed } from './whereNamed'

const HOUR = 60 * 60 * 1000
const PAGE = 500

type Options = {
  /** Whether orphans are only named. */
  dryRun?: boolean
  /** Absolute path of the folder that holds uploaded bytes. */
  folder: string
  /** Milliseconds. A younger file may belong to a write that is still going on. */
  olderThan?: number
  payload: Payload
}

/**
 * Brings the folder and the rows together: removes the files that no row names (any longer), and
 * reports the files that a row names but that are not there. What has no name of this product's
 * making is left alone.
 *
 * A file is written before the row that names it and removed after: whatever stops the process in
 * between, this is what is left. Run it by hand: to a database that was put back from an older copy,
 * or to another one that shares the folder, good files are orphans too.
 *
 * @returns names, without their folder
 */
export const removeOrphans = async ({
  dryRun = false,
  folder,
  olderThan = HOUR,
  payload,
}: Options): Promise<{ missing: string[]; removed: string[] }> => {
  // First the folder, then the rows: what is written meanwhile is then never taken for an orphan.
  const files = await storedFiles(folder)
  const before = Date.now() - olderThan
  const named = await namedFiles(payload)
  const removed: string[] = []
  for (const file of files) {
    if (named.has(file) || !(await isOlder(join(folder, file), before))) continue
    // A row may have moved from one page to another while they were read.
    if (await isNamed(payload, file)) continue
    if (!dryRun) await unlink(join(folder, file))
    removed.push(file)
  }
  const there = new Set(files)
  const suspects = [...named].filter((file) => !there.has(file))
  const missing = await Promise.all(
    suspects.map(async (file) => ((await exists(join(folder, file))) ? [] : [file])),
  )
  return { missing: missing.flat(), removed }
}

const storedFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries.filter((name) => readStoredName(name))
}

/** Every name in every row, those in the bin too. */
const namedFiles = async ({ db }: Payload): Promise<Set<string>> => {
  const names = new Set<string>()
  let hasNextPage = true
  for (let page = 1; hasNextPage; page += 1) {
    const found = await db.find<StoredMedia>({
      collection: MEDIA,
      limit: PAGE,
      page,
      pagination: true,
      select: { filename: true, sizes: true },
      sort: 'id',
    })
    for (const image of found.docs) for (const name of fileNames(image)) names.add(name)
    hasNextPage = found.hasNextPage
  }
  return names
}

const isNamed = async ({ db }: Payload, file: string): Promise<boolean> => {
  const where = whereNamed(file)
  const { totalDocs } = where ? await db.count({ collection: MEDIA, where }) : { totalDocs: 1 }
  return totalDocs > 0
}

const isOlder = async (path: string, before: number): Promise<boolean> => {
  const stats = await stat(path).catch(() => undefined)
  return stats !== undefined && stats.mtimeMs < before
}

const exists = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined
