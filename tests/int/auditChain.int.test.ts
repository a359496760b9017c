import { beforeAll, describe, expect, it } from '@jest/globals'

import { verifyAudit } from '../../src/actions/audit/verifyAudit'
import { inTransaction } from '../../src/actions/inTransaction'
import { chain } from '../../src/domain/audit/chain'
import type { AuditHead, AuditLog, Practice } from '../../src/payload-types'
import { auditRows, rowsOf } from '../support/audit'
import { makeCategory, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'

type Person = Awaited<ReturnType<typeof makePerson>>

const ROLES = ['contributor', 'moderator', 'admin'] as const

describeOnEngines('the chain of the audit log', (engine) => {
  const app = engine.useApp()
  const people = {} as Record<(typeof ROLES)[number], Person>

  beforeAll(async () => {
    for (const role of ROLES) people[role] = await makePerson(app(), role)
  })

  it('stays one chain under twenty parallel publications', async () => {
    const { payload } = app()
    const category = (await makeCategory(payload)).id
    const drafts: Practice[] = []
    for (let index = 0; index < 20; index++) {
      drafts.push(await makePractice(payload, { _status: 'draft', category }))
    }
    const rows = await rowsOf(payload, () =>
      Promise.all(
        drafts.map(({ id }) =>
          inTransaction({ payload }, (req) =>
            payload.update({
              id,
              collection: 'practices',
              data: { _status: 'published' },
              overrideAccess: true,
              req,
            }),
          ),
        ),
      ),
    )
    expect(rows.map(({ entityId }) => entityId).sort()).toEqual(drafts.map(({ id }) => id).sort())
    const { end, fault } = await verifyAudit(payload)
    const all = await auditRows(payload)
    expect([end.seq, fault]).toEqual([all.length, undefined])
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1))
  })

  it('takes the publications of people who press the button at the same time', async () => {
    const { payload } = app()
    const category = (await makeCategory(payload)).id
    const drafts: Practice[] = []
    for (let index = 0; index < 6; index++) {
      drafts.push(await makePractice(payload, { _status: 'draft', category }))
    }
    const rows = await rowsOf(payload, async () => {
      const answers = await Promise.all(
        drafts.map(({ id }) =>
          people.moderator.client.patch(`/api/practices/${id}`, { _status: 'published' }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 200))
    })
    expect(rows.map(({ entityId }) => entityId).sort()).toEqual(drafts.map(({ id }) => id).sort())
    expect((await verifyAudit(payload)).fault).toBeUndefined()
  })

  describe('on every door', () => {
    it.each([...ROLES, 'visitor'] as const)(
      'refuses a %s to add, change or remove a row',
      async (who) => {
        const { payload, rest } = app()
        const client = who === 'visitor' ? rest : people[who].client
        const before = await auditRows(payload)
        const row = before[0]
        const path = `/api/audit-log/${row?.id}`
        const forged = { ...row, id: undefined, seq: before.length + 1 }
        const answers = [
          await client.post('/api/audit-log', forged),
          await client.patch(path, { actorName: 'Iemand anders' }),
          await client.patch('/api/audit-log?where[seq][greater_than]=0', { actorName: 'X' }),
          await client.delete(path),
          await client.delete('/api/audit-log?where[seq][greater_than]=0'),
          await client.post(`${path}/duplicate`),
          await client.post('/api/audit-head', { hash: 'x', key: 'y', seq: 1 }),
          await client.get('/api/audit-head'),
        ]
        expect(
          answers.map(({ status }) => status).filter((status) => ![401, 403, 404].includes(status)),
        ).toEqual([])
        const user =
          who === 'visitor'
            ? undefined
            : await payload.findByID({
                id: people[who].id,
                collection: 'users',
                overrideAccess: true,
              })
        for (const mutation of [
          `deleteAuditLog(id: "${row?.id}") { id }`,
          `updateAuditLog(id: "${row?.id}", data: { actorName: "X" }) { id }`,
          `createAuditLog(data: { seq: 1 }) { id }`,
        ]) {
          const { errors } = await askGraphql(
            app(),
            `mutation { ${mutation} }`,
            user && { ...user, collection: 'users' },
          )
          expect(errors?.length).toBeGreaterThan(0)
        }
        expect(await auditRows(payload)).toEqual(before)
      },
    )

    it('refuses it to the product’s own calls too', async () => {
      const { payload } = app()
      const before = await auditRows(payload)
      const [row] = before
      const id = row?.id ?? ''
      const all = { seq: { greater_than: 0 } }
      const log = { collection: 'audit-log', overrideAccess: true } as const
      for (const attempt of [
        () => payload.create({ ...log, data: { ...(row as AuditLog), seq: 999_999 } }),
        () => payload.update({ ...log, id, data: { actorName: 'X' } }),
        () => payload.update({ ...log, data: { actorName: 'X' }, where: all }),
        () => payload.delete({ ...log, id }),
        () => payload.delete({ ...log, where: all }),
        () => payload.delete({ collection: 'audit-head', overrideAccess: true, where: {} }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ status: 403 })
      }
      expect(await auditRows(payload)).toEqual(before)
    })
  })

  describe('when somebody has the database in hand', () => {
    const at = async (seq: number): Promise<AuditLog> => {
      const row = (await auditRows(app().payload)).find((one) => one.seq === seq)
      if (!row) throw new Error(`There is no row ${seq}`)
      return row
    }
    const put = ({ id, ...row }: AuditLog) =>
      app().payload.db.updateOne({ id, collection: 'audit-log', data: row })
    const restore = async (rows: AuditLog[]) => {
      for (const { id: _, ...data } of rows) {
        await app().payload.db.create({ collection: 'audit-log', data })
      }
    }
    const fault = async () => (await verifyAudit(app().payload)).fault

    it('shows the row that was changed, moved or removed', async () => {
      const { db } = app().payload
      const row = await at(3)
      expect(await fault()).toBeUndefined()
      await put({ ...row, actorName: 'Iemand anders' })
      expect(await fault()).toEqual({ reason: 'changed', seq: 3 })
      await put(row)
      expect(await fault()).toBeUndefined()
      await db.deleteOne({ collection: 'audit-log', where: { id: { equals: row.id } } })
      expect(await fault()).toEqual({ reason: 'missing', seq: 3 })
      await db.create({ collection: 'audit-log', data: { ...row, id: undefined } })
      expect(await fault()).toBeUndefined()
      const last = await at((await auditRows(app().payload)).length)
      await db.deleteOne({ collection: 'audit-log', where: { id: { equals: last.id } } })
      expect(await fault()).toEqual({ reason: 'missing', seq: last.seq })
      await restore([last])
      expect(await fault()).toBeUndefined()
    })

    it('shows that the first row, or all after it, are gone', async () => {
      const { db } = app().payload
      const rows = await auditRows(app().payload)
      const [first] = rows
      if (!first) throw new Error('There is no row')
      const remove = (where: object) =>
        db.deleteMany({ collection: 'audit-log', where: where as never })
      await remove({ seq: { equals: 1 } })
      expect(await fault()).toEqual({ reason: 'missing', seq: 1 })
      await restore([first])
      await remove({ seq: { greater_than: 1 } })
      expect(await fault()).toEqual({ reason: 'missing', seq: 2 })
      await restore(rows.slice(1))
      expect(await fault()).toBeUndefined()
    })

    it('shows rows that changed places', async () => {
      const [one, two] = [await at(2), await at(3)]
      await put({ ...one, seq: 1_000_000 })
      await put({ ...two, seq: 2 })
      await put({ ...one, seq: 3 })
      expect(await fault()).toEqual({ reason: 'changed', seq: 2 })
      await put({ ...one, seq: 1_000_000 })
      await put(two)
      await put(one)
      expect(await fault()).toBeUndefined()
    })

    it('shows a row that was put behind the last one, however well it fits', async () => {
      const { db } = app().payload
      const last = await at((await auditRows(app().payload)).length)
      const { id: _, ...row } = { ...last, ...chain({ ...last, actorName: 'Iemand' }, last) }
      const forged = await db.create({ collection: 'audit-log', data: row })
      expect(await fault()).toEqual({ reason: 'extra', seq: last.seq + 1 })
      await db.deleteOne({ collection: 'audit-log', where: { id: { equals: forged.id } } })
      expect(await fault()).toBeUndefined()
    })

    it('shows that the note of where it ends was set back or changed', async () => {
      const { db } = app().payload
      const [head] = (await db.find<AuditHead>({ collection: 'audit-head', where: {} })).docs
      if (!head) throw new Error('There is no head')
      const { id, ...noted } = head
      const note = (data: Partial<AuditHead>) =>
        db.updateOne({ id, collection: 'audit-head', data: { ...noted, ...data } })
      const before = await at(head.seq - 1)
      await note({ hash: before.hash, seq: before.seq })
      expect(await fault()).toEqual({ reason: 'extra', seq: head.seq })
      await note({ hash: before.hash })
      expect(await fault()).toEqual({ reason: 'changed', seq: head.seq })
      await note({ seq: head.seq + 1 })
      expect(await fault()).toEqual({ reason: 'missing', seq: head.seq + 1 })
      await note({})
      expect(await fault()).toBeUndefined()
    })

    it('shows by a fingerprint that was kept elsewhere that all of it was written anew', async () => {
      const { db } = app().payload
      const rows = await auditRows(app().payload)
      const [head] = (await db.find<AuditHead>({ collection: 'audit-head', where: {} })).docs
      const [changed, kept] = rows.slice(-3)
      if (!head || !changed || !kept) throw new Error('There is no such row')
      const check = () => verifyAudit(app().payload, { fingerprint: kept.hash })
      expect(await check()).toMatchObject({ end: { seq: rows.length }, fingerprintAt: kept.seq })

      let end = { hash: changed.previousHash, seq: changed.seq - 1 }
      for (const row of rows.slice(-3)) {
        const anew = chain({ ...row, ...(row === changed && { actorName: 'Iemand anders' }) }, end)
        await put({
          ...row,
          hash: anew.hash,
          previousHash: anew.previousHash,
          actorName: anew.actorName,
        })
        end = anew
      }
      const note = ({ hash, seq }: typeof end) =>
        db.updateOne({ id: head.id, collection: 'audit-head', data: { ...head, hash, seq } })
      await note(end)
      const found = await check()
      expect([found.fault, found.fingerprintAt]).toEqual([undefined, 0])
      for (const row of rows.slice(-3)) await put(row)
      await note(head)
      expect(await check()).toMatchObject({ fingerprintAt: kept.seq })
    })

    it('shows that the note of where it ends is gone', async () => {
      const { db } = app().payload
      const [head] = (await db.find<AuditHead>({ collection: 'audit-head', where: {} })).docs
      if (!head) throw new Error('There is no head')
      const { length } = await auditRows(app().payload)
      await db.deleteOne({ collection: 'audit-head', where: { id: { equals: head.id } } })
      expect(await fault()).toEqual({ reason: 'end', seq: length })
      const { id: _, ...data } = head
      await db.create({ collection: 'audit-head', data })
      expect(await fault()).toBeUndefined()
    })
  })
})
