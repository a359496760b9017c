import { beforeAll, expect, it } from '@jest/globals'

import { inTransaction } from '../../src/actions/inTransaction'
import { requestContext } from '../../src/requestContext'
import { rowsOf, summaries } from '../support/audit'
import {
  makeCategory,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
} from '../support/content'
import { describeOnEngines } from '../support/engines'

type Person = Awaited<ReturnType<typeof makePerson>>

describeOnEngines('the audit log', (engine) => {
  const app = engine.useApp()
  const ROLES = ['moderator', 'admin'] as const
  const people = {} as Record<(typeof ROLES)[number], Person>
  let moderator: Person['client']

  beforeAll(async () => {
    for (const role of ROLES) people[role] = await makePerson(app(), role)
    moderator = people.moderator.client
  })

  const during = (work: () => Promise<unknown>) => rowsOf(app().payload, work)
  const latestVersion = async (id: string) => {
    const { docs } = await app().payload.findVersions({
      collection: 'practices',
      limit: 1,
      overrideAccess: true,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    return docs[0]?.id
  }

  it('tells who did what to a practice, one row for each transition', async () => {
    const owner = await makeCity(app().payload)
    const { body } = await moderator.post('/api/practices?draft=true', {
      owner: owner.id,
      title: 'Samen koken',
    })
    const { id } = body.doc
    const path = `/api/practices/${id}`
    const category = (await makeCategory(app().payload)).id
    const step = async (data: object, query = '') =>
      summaries(
        await during(async () => {
          const { status } = await moderator.patch(`${path}?trash=true${query}`, data)
          expect(status).toBe(200)
        }),
      )

    expect(await step({ title: 'Samen eten' }, '&draft=true')).toEqual([])
    const [publish, ...more] = await during(() =>
      moderator.patch(path, { _status: 'published', category }),
    )
    expect(more).toEqual([])
    expect(publish).toMatchObject({
      action: 'practice.publish',
      actorId: people.moderator.id,
      actorName: 'Test moderator',
      actorRole: 'moderator',
      city: owner.id,
      entity: 'practices',
      entityId: id,
      entityTitle: 'Samen eten',
      from: 'draft',
      to: 'published',
      versionId: await latestVersion(id),
    })
    expect(publish?.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await step({ title: 'Nog niet online' }, '&draft=true')).toEqual([])
    expect(await step({ _status: 'published', summary: 'Nieuw' })).toEqual([
      'practice.publish published published',
    ])
    expect(await step({ _status: 'draft' })).toEqual(['practice.unpublish published draft'])
    expect(await step({ deletedAt: new Date().toISOString() })).toEqual([
      'practice.trash draft trash',
    ])
    expect(await step({ deletedAt: null })).toEqual(['practice.undelete trash draft'])
    expect(
      summaries(await during(() => people.admin.client.delete(`${path}?reason=test`))),
    ).toEqual(['practice.purge draft '])
  })

  it('tells of new practices, implementations and categories', async () => {
    const { payload } = app()
    const category = await during(() => makeCategory(payload))
    expect(summaries(category)).toEqual(['category.publish  published'])
    expect(category[0]).toMatchObject({ actorId: null, actorName: 'systeem', requestId: null })
    const draft = await during(() =>
      payload.create({
        collection: 'practices',
        data: { title: 'Concept' },
        draft: true,
        overrideAccess: true,
      }),
    )
    expect(summaries(draft)).toEqual(['practice.create  draft'])
    const practice = await makePractice(payload)
    const city = await makeCity(payload)
    const rows = await during(() =>
      makeImplementation(payload, { city: city.id, practice: practice.id }),
    )
    expect(summaries(rows)).toEqual(['implementation.publish  published'])
    expect(rows[0]).toMatchObject({ city: city.id, entity: 'implementations' })
  })

  it('tells of each document of a bulk write', async () => {
    const { payload } = app()
    const ids = [await makePractice(payload), await makePractice(payload)].map(({ id }) => id)
    const where = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
    const rows = await during(async () => {
      const { body } = await moderator.patch(`/api/practices?${where}`, { _status: 'draft' })
      expect(body.errors).toEqual([])
    })
    expect(rows.map(({ entityId }) => entityId).sort()).toEqual(ids.sort())
    expect(new Set(summaries(rows))).toEqual(new Set(['practice.unpublish published draft']))
  })

  it('keeps nothing of a write that failed', async () => {
    const { payload } = app()
    const { id } = await makePractice(payload, { _status: 'draft' })
    const rows = await during(async () => {
      await expect(
        inTransaction({ payload }, async (req) => {
          await payload.update({
            id,
            collection: 'practices',
            data: { _status: 'published' },
            overrideAccess: true,
            req,
          })
          throw new Error('achteraf mislukt')
        }),
      ).rejects.toThrow('achteraf mislukt')
      expect((await moderator.patch(`/api/practices/${id}`, { title: '' })).status).toBe(400)
    })
    expect(rows).toEqual([])
    expect(
      (await payload.findByID({ id, collection: 'practices', overrideAccess: true }))._status,
    ).toBe('draft')
  })

  it('notes the request that a row belongs to', async () => {
    const { payload } = app()
    const rows = await during(() => requestContext.run('een-vraag', () => makeCategory(payload)))
    expect(rows[0]?.requestId).toBe('een-vraag')
  })

  it('tells in each version who saved it, whatever the caller says', async () => {
    const { payload } = app()
    const admin = people.admin.client
    const { body } = await moderator.post('/api/practices?draft=true', {
      savedBy: { name: 'Iemand anders', userId: 'x' },
      title: 'Wie bewaarde dit',
    })
    const { id } = body.doc
    await admin.patch(`/api/practices/${id}?draft=true`, {
      savedBy: { name: 'Iemand anders' },
      title: 'Nog eens',
    })
    await payload.update({
      id,
      collection: 'practices',
      data: { category: (await makeCategory(payload)).id, _status: 'published' },
      overrideAccess: true,
    })
    const versions = await admin.get(`/api/practices/versions?where[parent][equals]=${id}&depth=0`)
    const saved = versions.body.docs.map(
      ({ version }: { version: { savedBy: object } }) => version.savedBy,
    )
    expect(saved).toHaveLength(3)
    expect(saved).toEqual(
      expect.arrayContaining([
        { name: 'Test moderator', userId: people.moderator.id },
        { name: 'Test admin', userId: people.admin.id },
        expect.objectContaining({ name: 'systeem' }),
      ]),
    )
    const visitor = await app().rest.get(`/api/practices/${id}`)
    expect([visitor.status, visitor.body.savedBy]).toEqual([200, undefined])
    const where = 'where[savedBy.userId][exists]=true'
    expect((await app().rest.get(`/api/practices?${where}`)).status).toBe(400)
  })
})
