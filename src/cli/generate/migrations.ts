import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import type { Payload } from 'payload'

/** What the adapter of SQLite brings to work out its tables. */
type Tables = {
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => object | Promise<object>
  }
  schema: unknown
}

const FOLDER = 'src/migrations'

/** Whether the migrations make the tables that the configuration asks for. */
export const areMigrationsCurrent = async ({ db }: Payload): Promise<boolean> => {
  const { requireDrizzleKit, schema } = db as unknown as Tables
  const wanted = await requireDrizzleKit().generateDrizzleJson(schema)
  const last = (await readdir(FOLDER))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  if (!last) return false
  const made = JSON.parse(await readFile(path.join(FOLDER, last), 'utf8')) as object
  return isDeepStrictEqual(tablesOf(wanted), tablesOf(made))
}

/** A snapshot without its own identity, in the form that JSON gives it. */
const tablesOf = (snapshot: object): unknown => {
  const { id, prevId, ...tables } = JSON.parse(JSON.stringify(snapshot)) as Record<string, unknown>
  return tables
}

/**
 * Writes the migration from the last one to what the configuration asks for now.
 *
 * @param name becomes part of the file's name
 * @returns the new files
 */
export const createMigration = async (payload: Payload, name: string): Promise<string[]> => {
  const before = new Set(await readdir(FOLDER))
  await payload.db.createMigration({ migrationName: name, payload, skipEmpty: true })
  const added = (await readdir(FOLDER)).filter((file) => !before.has(file))
  const files = added.map((file) => path.join(FOLDER, file))
  await Promise.all(files.filter((file) => file.endsWith('.ts')).map(separateTypes))
  return files
}

/** Payload imports types as values, which a module that keeps its imports cannot load. */
const separateTypes = async (file: string): Promise<void> => {
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text.replace(
      '{ MigrateUpArgs, MigrateDownArgs,',
      '{ type MigrateUpArgs, type MigrateDownArgs,',
    ),
  )
}
