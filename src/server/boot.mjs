/**
 * What `npm start` runs. The server's TypeScript becomes one file first: that takes a tenth of a
 * second, and loading it takes half the time that a loader for each module would (docs/performance.md).
 * Packages stay what and where they are.
 */
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

import { build } from 'esbuild'

const ROOT = process.cwd()
const OUTPUT = path.join(ROOT, '.cache/server.mjs')

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

const { outputFiles } = await build({
  absWorkingDir: ROOT,
  bundle: true,
  entryPoints: ['src/server.ts'],
  format: 'esm',
  logLevel: 'warning',
  outfile: OUTPUT,
  packages: 'external',
  platform: 'node',
  plugins: [keepModuleUrls],
  sourcemap: 'inline',
  target: 'node20',
  write: false,
})
const [{ contents }] = outputFiles

// Written only when it differs, and in one step: other servers may start from the same folder, which
// may be one that nobody may write to.
const current = await readFile(OUTPUT).catch(() => undefined)
if (!current?.equals(contents)) {
  await mkdir(path.dirname(OUTPUT), { recursive: true })
  const fresh = `${OUTPUT}.${process.pid}`
  await writeFile(fresh, contents)
  await rename(fresh, OUTPUT)
}

process.setSourceMapsEnabled(true)
// Node 22 and later keep compiled code between starts.
module.enableCompileCache?.(path.join(ROOT, '.cache/compiled'))
await import(pathToFileURL(OUTPUT).href)
