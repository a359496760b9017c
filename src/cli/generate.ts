import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'

import { configToSchema } from '@payloadcms/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { BasePayload, generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

import { createConfig } from '../createConfig'
import { loadEnv } from '../env'

const TYPES = 'src/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
const GRAPHQL = 'src/schema.graphql'
const MIGRATIONS = 'src/migrations'

const HELP = `Writes the files that are made from the configuration: ${TYPES},
${IMPORT_MAP} and ${GRAPHQL}.

  npm run generate          write them
  npm run generate:check    change nothing; exit 1 when one of them, or a migration, is missing
`

/** What the adapter of SQLite brings to compare its tables with the last migration. */
type Schemas = {
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => Promise<object> | object
  }
  schema: unknown
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(HELP)

  // Nothing is opened: the files depend on the configuration alone.
  const settings = loadEnv({
    DATABASE_URL: 'file::memory:',
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
    PAYLOAD_SECRET: 'x-'.repeat(16),
  })
  const config = await createConfig(settings)
  if (!values.check) return generate(config)

  const problems = [...(await staleFiles(config)), ...(await staleMigrations(config))]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

const generate = async (config: SanitizedConfig): Promise<void> => {
  await generateTypes(config, { log: false })
  await generateImportMap(config, { force: true, log: false })
  const { schema } = configToSchema(config)
  await writeFile(GRAPHQL, `${printSchema(lexicographicSortSchema(schema))}\n`)
}

/** Generates in place, compares, and puts back what stood there. */
const staleFiles = async (config: SanitizedConfig): Promise<string[]> => {
  const files = [TYPES, IMPORT_MAP, GRAPHQL]
  const before = await Promise.all(files.map(readText))
  await generate(config)
  const after = await Promise.all(files.map(readText))
  const stale = files.filter((_, index) => before[index] !== after[index])
  for (const [index, file] of files.entries()) {
    if (stale.includes(file)) await writeFile(file, before[index] ?? '')
  }
  return stale.map((file) => `${file} is not up to date: run "npm run generate".`)
}

/** Compares the tables that the configuration asks for with those that the migrations make. */
const staleMigrations = async (config: SanitizedConfig): Promise<string[]> => {
  const payload = await new BasePayload().init({
    config,
    disableDBConnect: true,
    disableOnInit: true,
  })
  const { requireDrizzleKit, schema } = payload.db as unknown as Schemas
  const wanted = await requireDrizzleKit().generateDrizzleJson(schema)
  const last = (await readdir(MIGRATIONS))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  const made = last ? (JSON.parse(await readText(path.join(MIGRATIONS, last))) as object) : {}
  return isDeepStrictEqual(tablesOf(wanted), tablesOf(made))
    ? []
    : [`${MIGRATIONS} is not up to date: run "npm run migrate:create -- <name>".`]
}

/** A snapshot without its own identity. */
const tablesOf = (snapshot: object): unknown => {
  const { id, prevId, ...tables } = JSON.parse(JSON.stringify(snapshot)) as Record<string, unknown>
  return tables
}

const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

await main()
