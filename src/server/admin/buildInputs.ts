import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const EXTENSIONS = ['', '.ts', '.tsx', '.js', '.mjs', '/index.ts', '/index.tsx']

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

/**
 * What the built admin depends on: the pages, whatever of this repository they import, how it is
 * built and the installed packages.
 *
 * @param root the repository
 * @returns a hash that differs when the admin has to be built again
 */
export const hashBuildInputs = async (root: string): Promise<string> => {
  const hash = createHash('sha256')
  const files = [
    path.join(root, 'next.config.mjs'),
    ...(await reachable(path.join(root, 'src/app'))),
  ]
  for (const file of files) {
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  }
  hash.update(await productionPackages(root))
  return hash.digest('hex')
}

/** The files below a folder and all that they import, from file to file; sorted. */
const reachable = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = new Set<string>()
  const waiting = entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    if (!/\.[cm]?[jt]sx?$/.test(file)) continue
    for (const [, specifier] of (await readFile(file, 'utf8')).matchAll(IMPORT)) {
      const imported = resolveFile(path.resolve(path.dirname(file), specifier!))
      if (imported) waiting.push(imported)
    }
  }
  return [...found].sort()
}

const resolveFile = (base: string): string | undefined =>
  EXTENSIONS.map((extension) => base + extension).find(
    (file) => existsSync(file) && statSync(file).isFile(),
  )

type Lock = { packages?: Record<string, { dev?: boolean; version?: string }> }

/** Names and versions of what is installed for production: tools for development change no build. */
const productionPackages = async (root: string): Promise<string> => {
  const { packages = {} } = JSON.parse(
    await readFile(path.join(root, 'package-lock.json'), 'utf8'),
  ) as Lock
  return Object.entries(packages)
    .filter(([name, { dev }]) => name !== '' && !dev)
    .map(([name, { version }]) => `${name}@${version}`)
    .join('\n')
}
