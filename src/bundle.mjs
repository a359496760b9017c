/**
 * Runs a program of the product. Its TypeScript becomes one file first: that takes a tenth of a
 * second, and loading it takes half the time that a loader for each module would
 * (docs/performance.md). Packages stay what and where they are. Where nothing may be written, that
 * loader does it.
 */
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

import { build } from 'esbuild'
import { register } from 'tsx/esm/api'

const ROOT = process.cwd()
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS'])

/** Data that stands beside a module is still found from there. */
const keepModuleUrls = {
  name: 'keep-module-urls',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
}

/**
 * Bundles an entry point into `.cache` and runs it in this process.
 *
 * @param {string} entryPoint the path of a TypeScript module, from the root of the project
 */
export const runBundled = async (entryPoint) => {
  const output = path.join(ROOT, '.cache', `${path.basename(entryPoint, '.ts')}.mjs`)
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    entryPoints: [entryPoint],
    format: 'esm',
    logLevel: 'warning',
    outfile: output,
    packages: 'external',
    platform: 'node',
    plugins: [keepModuleUrls],
    sourcemap: 'inline',
    target: 'node20',
    write: false,
  })
  const [{ contents }] = outputFiles

  process.setSourceMapsEnabled(true)
  // Node 22 and later keep compiled code between starts.
  module.enableCompileCache?.(path.join(ROOT, '.cache/compiled'))
  if (await store(output, contents)) {
    await import(pathToFileURL(output).href)
  } else {
    register()
    await import(pathToFileURL(path.join(ROOT, entryPoint)).href)
  }
}

/**
 * Written only when it differs, and in one step: other processes may start from the same folder.
 *
 * @returns whether the file holds the contents; not so in a folder that may not be written to
 */
const store = async (file, contents) => {
  const current = await readFile(file).catch(() => undefined)
  if (current?.equals(contents)) return true
  const fresh = `${file}.${process.pid}`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(fresh, contents)
    await rename(fresh, file)
    return true
  } catch (error) {
    if (READ_ONLY.has(error.code)) return false
    throw error
  }
}
