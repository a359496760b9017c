import { expect, it } from '@jest/globals'
import { sql } from 'drizzle-orm'

import { recordAudit } from '../../src/actions/audit/recordAudit'
import { verifyAudit } from '../../src/actions/audit/verifyAudit'
import { inTransaction } from '../../src/actions/inTransaction'
import { chain } from '../../src/domain/audit/chain'
import type { ChainedRow, ChainEnd } from '../../src/domain/audit/chain'
import { auditRows } from '../support/audit'
import { describeOnEngines } from '../support/engines'

type RawMongo = {
  collections: Record<
    string,
    { collection: { insertMany: (rows: Record<string, unknown>[]) => Promise<unknown> } }
  >
}

type RawSqlite = { drizzle: { run: (query: unknown) => Promise<unknown> } }

/** More than one page of what verify reads at once. */
const MANY = 1_001

const NEXT = 1_000_000

/** What the database takes where a number should stand. */
const NO_NUMBER = 'x' as unknown as number

describeOnEngines('a row that somebody hides in the log', (engine) => {
  const app = engine.useApp()

  /** Adds a row that fits behind the last one, but whose number is a text: no index refuses it. */
  const hide = async (): Promise<void> => {
    const { db } = app().payload
    const last = (await auditRows(app().payload)).at(-1)
    if (!last) throw new Error('There is no row')
    const { id: _, ...row } = { ...last, actorName: 'Iemand', seq: NO_NUMBER }
    const forged = { ...row, ...hashed(row, last) }
    if (engine.name === 'mongodb') {
      const { collections } = db as unknown as RawMongo
      await collections['audit-log']?.collection.insertMany([{ ...forged }])
      return
    }
    const { drizzle } = db as unknown as RawSqlite
    await db.create({ collection: 'audit-log', data: { ...forged, seq: NEXT } })
    await drizzle.run(sql`UPDATE audit_log SET seq = 'x' WHERE seq = ${NEXT}`)
  }

  /** As the product would, had it such a number. */
  const hashed = (row: ChainedRow, last: ChainedRow) => {
    const { hash, previousHash } = chain(row, { hash: last.hash, seq: NaN })
    return { hash, previousHash }
  }

  /** Writes many rows as the product would, in less time. */
  const fill = async (): Promise<void> => {
    const { payload } = app()
    const first = (await auditRows(payload))[0]
    if (!first) throw new Error('There is no row')
    const { id: _, ...data } = first
    const rows: ChainedRow[] = []
    let end: ChainEnd = first
    while (rows.length < MANY) {
      const row: ChainedRow = chain(data, end)
      rows.push(row)
      end = row
    }
    await inTransaction({ payload }, async (req) => {
      if (engine.name === 'mongodb') {
        const { collections } = payload.db as unknown as RawMongo
        const stored = rows.map((row) => ({ ...row, at: new Date(row.at) }))
        await collections['audit-log']?.collection.insertMany(stored)
      } else {
        for (const row of rows) await payload.db.create({ collection: 'audit-log', data: row, req })
      }
      await payload.db.updateOne({
        collection: 'audit-head',
        data: { hash: end.hash, seq: end.seq },
        req,
        where: { key: { equals: 'head' } },
      })
    })
  }

  it('is shown, in a short log and in a long one', async () => {
    const { payload } = app()
    await recordAudit({ payload }, { action: 'test.first' })
    await hide()
    expect((await verifyAudit(payload)).fault).toBeDefined()
    await fill()
    expect((await verifyAudit(payload)).fault).toBeDefined()
    await payload.db.deleteMany({
      collection: 'audit-log',
      where: { actorName: { equals: 'Iemand' } },
    })
    expect(await verifyAudit(payload)).toMatchObject({ end: { seq: MANY + 1 } })
    expect((await verifyAudit(payload)).fault).toBeUndefined()
  })
})
