import type { Payload } from 'payload'

/** A document as it is stored: its own rows, and those of its versions, as one text each. */
export type Stored = { main: string; versions: string }

/**
 * The rows of some collections, read and put back below Payload: no hook, no access, no cache stands
 * between a test and what is stored.
 */
export type RawStore = {
  /** Puts back what {@link RawStore.save} saw. */
  restore: () => Promise<void>
  /** Remembers the collections as they are now. */
  save: () => Promise<void>
  /** What is stored of each document of some collections, by id. */
  stored: (...collections: string[]) => Promise<Map<string, Stored>>
}

/** @param collections what the tests may change */
export const rawStore = (payload: Payload, collections: readonly string[]): RawStore =>
  payload.db.name === 'mongoose' ? mongoStore(payload, collections) : sqlStore(payload, collections)

type Rows = Record<string, unknown>[]

type SqlClient = {
  execute: (sql: string) => Promise<{ columns: string[]; rows: ArrayLike<unknown>[] }>
  executeMultiple: (sql: string) => Promise<void>
}

const SAVED = 'matrix__'

const sqlStore = (payload: Payload, collections: readonly string[]): RawStore => {
  const { client } = payload.db as unknown as { client: SqlClient }

  const rowsOf = async (sql: string): Promise<Rows> => {
    const { columns, rows } = await client.execute(sql)
    return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])))
  }
  /** The tables of a collection and of its versions; the shorter name is the parent's. */
  const tablesOf = async (collection: string): Promise<[string[], string[]]> => {
    const name = collection.replaceAll('-', '_')
    const all = await rowsOf(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    const below = (parent: string): string[] =>
      all
        .map((row) => String(row.name))
        .filter((table) => table === parent || table.startsWith(`${parent}_`))
        .sort((one, two) => one.length - two.length)
    return [below(name), below(`_${name}_v`)]
  }
  const every = async (): Promise<string[]> =>
    (await Promise.all(collections.map(tablesOf))).flat(2)

  return {
    restore: async () => {
      const statements = (await every()).map(
        (table) =>
          `DELETE FROM "${table}"; INSERT INTO "${table}" SELECT * FROM "${SAVED}${table}";`,
      )
      await client.executeMultiple(
        `PRAGMA foreign_keys = OFF; BEGIN; ${statements.join(' ')} COMMIT; PRAGMA foreign_keys = ON;`,
      )
    },
    save: async () => {
      const statements = (await every()).map(
        (table) =>
          `DROP TABLE IF EXISTS "${SAVED}${table}"; CREATE TABLE "${SAVED}${table}" AS SELECT * FROM "${table}";`,
      )
      await client.executeMultiple(statements.join(' '))
    },
    stored: async (...slugs) => {
      const read = async (tables: string[]): Promise<[string, Rows][]> => {
        const found: [string, Rows][] = []
        for (const table of tables) found.push([table, await rowsOf(`SELECT * FROM "${table}"`)])
        return found
      }
      const found = new Map<string, Stored>()
      for (const slug of slugs) {
        const [main, versions] = await tablesOf(slug)
        addRows(found, 'main', ownedRows(await read(main)))
        addRows(found, 'versions', ownedRows(await read(versions)))
      }
      return found
    },
  }
}

type Owned = { document: string; text: string }

/** Each row with the document that it belongs to: a row of a list knows its parent alone. */
const ownedRows = (tables: [string, Rows][]): Owned[] => {
  const documents = new Map<string, string>()
  return tables.flatMap(([table, rows]) =>
    rows.map((row) => {
      const parent = (row._parent_id ?? row.parent_id) as null | string | undefined
      const id = String(row.id)
      const document = parent ? (documents.get(parent) ?? parent) : id
      documents.set(id, document)
      return { document, text: `${table} ${JSON.stringify(row)}` }
    }),
  )
}

type MongoCollection = {
  deleteMany: (filter: object) => Promise<unknown>
  find: (filter: object) => { toArray: () => Promise<Rows> }
  insertMany: (rows: Rows) => Promise<unknown>
}

const mongoStore = (payload: Payload, collections: readonly string[]): RawStore => {
  type Models = Record<string, undefined | { collection: MongoCollection }>
  type Model = Models[string]
  const db = payload.db as unknown as { collections: Models; globals: Model; versions: Models }
  /** All globals are in one collection. */
  const models = (slug: string) =>
    [db.collections[slug] ?? db.globals, db.versions[slug]].map((model) => model?.collection)
  const every = collections.flatMap(models).filter((model) => model !== undefined)
  let saved: Rows[] = []

  return {
    restore: async () => {
      for (const [at, model] of every.entries()) {
        const rows = saved[at] ?? []
        if (JSON.stringify(await model.find({}).toArray()) === JSON.stringify(rows)) continue
        // All of them: what visitors read without an order of its own keeps the one it had.
        await model.deleteMany({})
        if (rows.length > 0) await model.insertMany(rows)
      }
    },
    save: async () => {
      saved = []
      for (const model of every) saved.push(await model.find({}).toArray())
    },
    stored: async (...slugs) => {
      const owned = async (model: MongoCollection | undefined): Promise<Owned[]> =>
        ((await model?.find({}).toArray()) ?? []).map((row) => ({
          document: String(row.parent ?? row._id),
          text: JSON.stringify(row),
        }))
      const found = new Map<string, Stored>()
      for (const slug of slugs) {
        const [main, versions] = models(slug)
        addRows(found, 'main', await owned(main))
        addRows(found, 'versions', await owned(versions))
      }
      return found
    },
  }
}

const addRows = (found: Map<string, Stored>, part: keyof Stored, rows: Owned[]): void => {
  for (const { document, text } of rows) {
    const known = found.get(document) ?? { main: '', versions: '' }
    found.set(document, { ...known, [part]: `${known[part]}${text}\n` })
  }
}
