import { expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import { CATEGORIES, CITIES } from '../../collections/slugs'
import { inTransaction } from '../../src/actions/inTransaction'
import { describeOnEngines } from '../support/engines'

describeOnEngines('transactions', (engine) => {
  const app = engine.useApp()

  const count = async (name: string): Promise<number> => {
    const { totalDocs } = await app().payload.count({
      collection: CATEGORIES,
      overrideAccess: true,
      where: { name: { equals: name } },
    })
    return totalDocs
  }

  const category = (name: string) => ({ _status: 'published' as const, name })

  it('keep what was committed, document and version alike', async () => {
    const { payload } = app()
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const { id } = await payload.create({
      collection: CATEGORIES,
      data: category('Bewaard'),
      overrideAccess: true,
      req,
    })
    expect(await count('Bewaard')).toBe(0)
    await commitTransaction(req)

    expect(await count('Bewaard')).toBe(1)
    const versions = await payload.countVersions({
      collection: CATEGORIES,
      overrideAccess: true,
      where: { parent: { equals: id } },
    })
    expect(versions.totalDocs).toBe(1)
  })

  it('keep nothing of what was rolled back', async () => {
    const { payload } = app()
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await payload.create({
      collection: CATEGORIES,
      data: category('Verworpen'),
      overrideAccess: true,
      req,
    })
    await killTransaction(req)
    expect(await count('Verworpen')).toBe(0)
  })

  it('refuse a write that comes after their end, rather than keep it by itself', async () => {
    const { payload } = app()
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const late = await createLocalReq({}, payload)
    late.transactionID = String(await req.transactionID)
    await killTransaction(req)
    await expect(
      payload.db.create({ collection: CATEGORIES, data: category('Te laat'), req: late }),
    ).rejects.toMatchObject({ name: 'TransactionEndedError', status: 503 })
    expect(await count('Te laat')).toBe(0)
  })

  it('let twenty parallel writers through, each with its own document', async () => {
    const { payload } = app()
    const names = Array.from({ length: 20 }, (_, n) => `Gelijktijdig ${n}`)
    await Promise.all(
      names.map((name) =>
        inTransaction({ payload }, (req) =>
          payload.create({
            collection: CATEGORIES,
            data: category(name),
            overrideAccess: true,
            req,
          }),
        ),
      ),
    )
    const stored = await payload.find({
      collection: CATEGORIES,
      limit: 100,
      overrideAccess: true,
      where: { name: { like: 'Gelijktijdig' } },
    })
    expect(stored.docs.map(({ name }) => name).sort()).toEqual([...names].sort())
  })

  it('are given to a write that comes without one', async () => {
    const { payload } = app()
    const doc = { kind: 'other', name: 'Los geschreven', slug: 'los-geschreven' }
    await payload.db.create({ collection: CITIES, data: doc })
    await expect(payload.db.create({ collection: CITIES, data: doc })).rejects.toThrow()
    const { totalDocs } = await payload.count({
      collection: CITIES,
      overrideAccess: true,
      where: { slug: { equals: 'los-geschreven' } },
    })
    expect(totalDocs).toBe(1)
  })
})
