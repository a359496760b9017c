import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'

import { createWriter } from './sqliteWriter'

describe('the queue of SQLite writers', () => {
  let folder: string
  let url: string
  let client: Client
  let connections: Client[]

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'writer-'))
    url = `file:${path.join(folder, 'test.db')}`
    connections = []
    client = connect()
    await client.execute('PRAGMA journal_mode = WAL')
    await client.execute('CREATE TABLE line (text TEXT UNIQUE)')
  })

  afterEach(() => {
    for (const connection of connections) connection.close()
    rmSync(folder, { force: true, recursive: true })
  })

  const lines = async (): Promise<unknown[]> => {
    const reader = createClient({ url })
    const { rows } = await reader.execute('SELECT text FROM line ORDER BY rowid')
    reader.close()
    return rows.map((row) => row.text)
  }

  const writer = (limits?: { open?: number; wait?: number }, onError = (_: string) => undefined) =>
    createWriter({ connect, onError, ...(limits ? { limits } : {}) })

  const connect = (): Client => {
    const connection = createClient({ url })
    connections.push(connection)
    return connection
  }

  const ignore = (): void => undefined

  it('runs parallel transactions one after another, in the order asked', async () => {
    const { begin, commit } = writer()
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const { client, id } = await begin(ignore)
        await client.execute({ args: [`${n}`], sql: 'INSERT INTO line VALUES (?)' })
        await new Promise((resolve) => setImmediate(resolve))
        await commit(id)
      }),
    )
    expect(await lines()).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`))
  })

  it('keeps nothing of a transaction that was rolled back', async () => {
    const { begin, rollback } = writer()
    const { client, id } = await begin(ignore)
    await client.execute("INSERT INTO line VALUES ('lost')")
    await rollback(id)
    expect(await lines()).toEqual([])
  })

  it('tells of a commit that failed, and lets the next one through', async () => {
    const { begin, commit } = writer()
    await client.execute(
      'CREATE TABLE child (line TEXT REFERENCES line (text) DEFERRABLE INITIALLY DEFERRED)',
    )
    const failing = await begin(ignore)
    await failing.client.execute("INSERT INTO child VALUES ('missing')")
    await expect(commit(failing.id)).rejects.toThrow(/FOREIGN KEY/)

    const next = await begin(ignore)
    await next.client.execute("INSERT INTO line VALUES ('kept')")
    await commit(next.id)
    expect(await lines()).toEqual(['kept'])
    expect((await client.execute('SELECT * FROM child')).rows).toEqual([])
  })

  it('gives up with 503 when the turn does not come', async () => {
    const { begin, rollback } = writer({ wait: 50 })
    const first = await begin(ignore)
    await expect(begin(ignore)).rejects.toMatchObject({ name: 'DatabaseBusyError', status: 503 })
    await rollback(first.id)
    await rollback((await begin(ignore)).id)
  })

  it('waits for another process that holds the file', async () => {
    const other = createClient({ url })
    await other.execute('BEGIN IMMEDIATE')
    await other.execute("INSERT INTO line VALUES ('theirs')")
    const { begin, commit } = writer()
    const mine = begin(ignore)
    await new Promise((resolve) => setTimeout(resolve, 60))
    await other.execute('COMMIT')
    other.close()
    const { client, id } = await mine
    await client.execute("INSERT INTO line VALUES ('mine')")
    await commit(id)
    expect(await lines()).toEqual(['theirs', 'mine'])
  })

  it('rolls back a transaction that nobody ends, and says so', async () => {
    const said: string[] = []
    const { begin, commit, rollback } = writer({ open: 30 }, (message) => void said.push(message))
    let ended = ''
    const forgotten = await begin((id) => (ended = id))
    await forgotten.client.execute("INSERT INTO line VALUES ('forgotten')")
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(ended).toBe(forgotten.id)
    expect(said).toHaveLength(1)
    await expect(commit(forgotten.id)).rejects.toMatchObject({ name: 'TransactionEndedError' })
    await rollback((await begin(ignore)).id)
    expect(await lines()).toEqual([])
  })
})
