import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { configToSchema } from '@payloadcms/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

import { bareConfig, barePayload } from './generate/bareConfig'
import { areMigrationsCurrent } from './generate/migrations'
import { rolesPage } from './generate/rolesPage'

const TYPES = 'src/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
const GRAPHQL = 'src/schema.graphql'
const ROLES = 'docs/roles-and-review.md'
const FILES = [TYPES, IMPORT_MAP, GRAPHQL, ROLES]

const HELP = `Writes the files that are made from the configuration and the tables of access and review:
${FILES.map((file) => `  ${file}`).join('\n')}

  npm run generate          write them
  npm run generate:check    write nothing; exit 1 when one of them, or a migration, is missing
`

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(HELP)
  const config = await bareConfig()
  if (values.check) return check(config)
  await generate(config)
}

const generate = async (config: SanitizedConfig): Promise<void> => {
  await generateTypes(config, { log: false })
  await generateImportMap(config, { force: true, log: false })
  const { schema } = configToSchema(config)
  await writeFile(GRAPHQL, `${printSchema(lexicographicSortSchema(schema))}\n`)
  await writeFile(ROLES, rolesPage(await readFile(ROLES, 'utf8')))
}

const check = async (config: SanitizedConfig): Promise<void> => {
  const problems = (await staleFiles(config)).map(
    (file) => `${file} is not up to date: run "npm run generate".`,
  )
  if (!(await areMigrationsCurrent(await barePayload(config)))) {
    problems.push('The migrations are not up to date: run "npm run migrate:create -- <name>".')
  }
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}

/** Generates in place, compares, and puts back what stood there. */
const staleFiles = async (config: SanitizedConfig): Promise<string[]> => {
  const before = await Promise.all(FILES.map(readText))
  await generate(config)
  const after = await Promise.all(FILES.map(readText))
  const stale: string[] = []
  for (const [index, file] of FILES.entries()) {
    const text = before[index] ?? ''
    if (text === after[index]) continue
    stale.push(file)
    await writeFile(file, text)
  }
  return stale
}

const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

await main()
