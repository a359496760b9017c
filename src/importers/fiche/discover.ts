import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file to import, or what was named and cannot be imported. */
export type Found = { error?: FoundError; file: string }

type FoundError = { code: 'empty_folder' | 'not_found' | 'unreadable'; message: string }

const byName = new Intl.Collator('nl', { numeric: true }).compare

/**
 * Finds the fiches behind the paths of a command line: a file as it is, a folder as all `.txt` files
 * in it and in its folders, by name. Hidden files and folders are left out, and a file that is named
 * twice counts once.
 *
 * @param paths files and folders
 */
export const discoverFiches = async (paths: string[]): Promise<Found[]> => {
  const found = new Map<string, Found>()
  for (const each of paths) {
    for (const one of await discover(each)) {
      const key = one.error ? one.file : await realpath(one.file)
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()]
}

const discover = async (file: string): Promise<Found[]> => {
  try {
    if (!(await stat(file)).isDirectory()) return [{ file }]
    const fiches = await fichesIn(file)
    return fiches.length > 0
      ? fiches.map((fiche) => ({ file: fiche }))
      : [failed(file, 'empty_folder', 'In deze map staan geen fiches (.txt).')]
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? [failed(file, 'not_found', 'Dit bestand of deze map bestaat niet.')]
      : [failed(file, 'unreadable', 'Dit bestand of deze map kan niet gelezen worden.')]
  }
}

const fichesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const fiches: string[] = []
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const inside = path.join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) fiches.push(...(await fichesIn(inside)))
    else if (isFiche(entry)) fiches.push(inside)
  }
  return fiches
}

const isFiche = (entry: Dirent): boolean =>
  (entry.isFile() || entry.isSymbolicLink()) && /\.txt$/i.test(entry.name)

const failed = (file: string, code: FoundError['code'], message: string): Found => ({
  error: { code, message },
  file,
})
