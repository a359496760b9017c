import { beforeAll, describe, expect, it } from '@jest/globals'

import { refreshStatistics } from '../../src/db/statistics'
import { firstRun } from '../../src/seed/firstRun'
import { seedReferenceData } from '../../src/seed/seedReferenceData'
import type { SeedReport } from '../../src/seed/seedReferenceData'
import { describeOnEngines } from '../support/engines'

const COUNTS = { actions: 24, categories: 3, cities: 287, programmes: 1, siteSettings: 1 }

const counted = (key: 'created' | 'unchanged') =>
  Object.fromEntries(
    Object.entries(COUNTS).map(([name, count]) => [
      name,
      { created: 0, unchanged: 0, [key]: count },
    ]),
  )

describeOnEngines('the reference data', (engine) => {
  const app = engine.useApp()
  const find = async (collection: 'actions' | 'categories' | 'cities' | 'programmes') => {
    const { docs } = await app().payload.find({
      collection,
      depth: 1,
      limit: 0,
      overrideAccess: true,
    })
    return docs as unknown as Record<string, unknown>[]
  }
  const city = async (where: object) => {
    const { docs } = await app().payload.find({
      collection: 'cities',
      overrideAccess: true,
      where: where as never,
    })
    return docs[0]
  }

  let report: SeedReport

  beforeAll(async () => {
    report = await seedReferenceData({ payload: app().payload })
  })

  it('is counted', () => {
    expect(report).toEqual(counted('created'))
  })

  it('has each municipality with its numbers, place and postal codes', async () => {
    expect(await city({ nis: { equals: '44021' } })).toMatchObject({
      kind: 'gemeente',
      location: { lat: expect.closeTo(51.08, 1), lon: expect.closeTo(3.73, 1) },
      name: 'Gent',
      postalCodes: expect.arrayContaining(['9000', '9050']),
      province: 'Oost-Vlaanderen',
      slug: 'gent',
    })
  })

  it('knows the former names of 2025 and 2019', async () => {
    expect(await city({ name: { equals: 'Bilzen-Hoeselt' } })).toMatchObject({
      aliases: [
        { kind: 'merged-2025', name: 'Bilzen', nis: '73006' },
        { kind: 'merged-2025', name: 'Hoeselt', nis: '73032' },
      ],
    })
    expect(await city({ 'aliases.name': { equals: 'Puurs' } })).toMatchObject({
      name: 'Puurs-Sint-Amands',
    })
    const aliases = (await find('cities')).flatMap(({ aliases: own }) => own as unknown[])
    expect(aliases).toHaveLength(35)
  })

  it('has the two authorities that are no municipality', async () => {
    expect(await city({ kind: { equals: 'vgc' } })).toMatchObject({
      name: 'Vlaamse Gemeenschapscommissie',
      province: 'Brussel',
    })
    expect(await city({ kind: { equals: 'rand' } })).toMatchObject({ name: "vzw 'de Rand'" })
  })

  it('has the programme with its objectives and its numbered actions', async () => {
    const [programme] = await find('programmes')
    expect(programme).toMatchObject({ name: 'Plan Samenleven', slug: 'plan-samenleven' })
    expect(programme?.objectives).toHaveLength(7)
    const actions = await find('actions')
    expect(actions.map(({ number }) => number).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    )
    expect(actions.find(({ number }) => number === 8)).toMatchObject({
      objective: 3,
      programme: { name: 'Plan Samenleven' },
      title: 'Begeleiden van ongekwalificeerde uitstromers',
    })
  })

  it('has the known categories, published', async () => {
    expect((await find('categories')).map(({ _status, name }) => [name, _status])).toEqual([
      ['Gelijke onderwijskansen', 'published'],
      ['Sociale cohesie', 'published'],
      ['Tewerkstelling', 'published'],
    ])
  })

  it('is left as it is by a second time, also where an editor changed it', async () => {
    const { payload } = app()
    const gent = await city({ nis: { equals: '44021' } })
    const changed = await payload.update({
      id: gent?.id ?? '',
      collection: 'cities',
      data: { name: 'Stad Gent', slug: 'stad-gent' },
      overrideAccess: true,
    })
    await payload.updateGlobal({
      slug: 'site-settings',
      data: { contactText: 'Anders' },
      overrideAccess: true,
    })

    expect(await seedReferenceData({ payload })).toEqual(counted('unchanged'))
    expect(await city({ nis: { equals: '44021' } })).toMatchObject({
      name: 'Stad Gent',
      updatedAt: changed.updatedAt,
    })
    const settings = await payload.findGlobal({ slug: 'site-settings', overrideAccess: true })
    expect(settings.contactText).toBe('Anders')
  })

  it('is made again where it is missing', async () => {
    const { payload } = app()
    await payload.delete({
      collection: 'categories',
      overrideAccess: true,
      where: { slug: { equals: 'tewerkstelling' } },
    })

    const report = await seedReferenceData({ payload })

    expect(report.categories).toEqual({ created: 1, unchanged: 2 })
  })

  it('can be followed by fresh statistics', async () => {
    await expect(refreshStatistics(app().payload)).resolves.toBeUndefined()
  })
})

describeOnEngines('a first start', (engine) => {
  const app = engine.useApp()
  const count = (collection: 'cities' | 'implementations' | 'practices' | 'users') =>
    app()
      .payload.count({ collection, overrideAccess: true })
      .then(({ totalDocs }) => totalDocs)

  it('does nothing without demo', async () => {
    const { payload } = app()

    expect(await firstRun({ payload, settings: { demo: false } })).toBeUndefined()
    expect(await count('cities')).toBe(0)
  })

  it('leaves nothing behind when it is cut off', async () => {
    const { payload } = app()
    const { create } = payload
    let left = 200
    payload.create = ((...args: Parameters<typeof create>) => {
      left -= 1
      if (left === 0) throw new Error('cut off')
      return create.apply(payload, args)
    }) as typeof create

    await expect(firstRun({ payload, settings: { demo: true } })).rejects.toThrow('cut off')
    payload.create = create

    expect(await count('cities')).toBe(0)
  })

  describe('with demo', () => {
    let logins: Awaited<ReturnType<typeof firstRun>>

    beforeAll(async () => {
      logins = await firstRun({ payload: app().payload, settings: { demo: true } })
    })

    it('publishes the bundled fiche', async () => {
      const published = { _status: { equals: 'published' } }
      const { docs } = await app().payload.find({
        collection: 'practices',
        overrideAccess: true,
        where: published,
      })
      expect(docs.map(({ slug }) => slug)).toEqual(['begeleiding-ongekwalificeerde-uitstromers'])
      const { totalDocs } = await app().payload.count({
        collection: 'implementations',
        overrideAccess: true,
        where: published,
      })
      expect(totalDocs).toBe(5)
    })

    it('gives three logins that work', async () => {
      expect(logins?.logins.map(({ city, role }) => [role, city])).toEqual([
        ['admin', undefined],
        ['moderator', undefined],
        ['contributor', 'Gent'],
      ])
      for (const { email, password, role } of logins?.logins ?? []) {
        const { user } = await app().payload.login({
          collection: 'users',
          data: { email, password },
        })
        expect(user?.role).toBe(role)
      }
    })

    it('happens once', async () => {
      const { payload } = app()

      expect(await firstRun({ payload, settings: { demo: true } })).toBeUndefined()
      expect(await count('users')).toBe(3)
      expect(await count('practices')).toBe(1)
    })
  })
})
