import { beforeAll, expect, it } from '@jest/globals'

import type { City, Implementation, Practice } from '../../src/payload-types'
import type { RoleName } from '../support/content'
import {
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
  richText,
} from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

type Who = 'visitor' | RoleName

const WHO: Who[] = ['visitor', 'contributor', 'moderator', 'admin']

describeOnEngines('writing', (engine) => {
  const app = engine.useApp()
  const clients = {} as Record<Who, RestClient>
  const ids = {} as Record<RoleName, string>
  let gent: City
  let published: Practice
  const implementations = {} as Record<'ofDraft', Implementation>

  beforeAll(async () => {
    const { payload, rest } = app()
    gent = await makeCity(payload, { name: 'Gent' })
    const other = await makeCity(payload, { name: 'Elders' })
    clients.visitor = rest
    for (const role of ['contributor', 'moderator', 'admin'] as const) {
      const person = await makePerson(app(), role, gent)
      clients[role] = person.client
      ids[role] = person.id
    }
    published = await makePractice(payload, { title: 'Gepubliceerd' })
    const draft = await makePractice(payload, { _status: 'draft', title: 'Concept' })
    implementations.ofDraft = await makeImplementation(payload, {
      city: other.id,
      practice: draft.id,
    })
  })

  const bodies: Record<string, () => object> = {
    actions: () => ({ number: 1, title: 'Actie' }),
    categories: () => ({ name: 'Thema' }),
    cities: () => ({ name: 'Stad', nis: '12345' }),
    implementations: () => ({
      city: gent.id,
      description: richText('tekst'),
      practice: published.id,
    }),
    practices: () => ({ title: 'Een nieuwe praktijk' }),
    programmes: () => ({ name: 'Programma' }),
    users: () => ({
      email: 'x@example.test',
      name: 'X',
      password: 'lang genoeg, echt',
      role: 'admin',
    }),
  }
  const MAY: Record<string, Who[]> = { cities: ['admin'], users: ['admin'] }
  /** What a contributor saves there is a draft of their own: contributorWrites has that. */
  const DRAFTED = ['implementations', 'practices']
  const STAFF: Who[] = ['moderator', 'admin']
  const refused = WHO.flatMap((who) =>
    Object.keys(bodies)
      .filter((collection) => !(MAY[collection] ?? STAFF).includes(who))
      .filter((collection) => who !== 'contributor' || !DRAFTED.includes(collection))
      .map((collection) => ({ collection, who })),
  )

  it.each(refused)('is refused to a $who in $collection', async ({ collection, who }) => {
    const slug = collection as 'practices'
    const { payload } = app()
    const { docs } = await payload.find({ collection: slug, limit: 1, overrideAccess: true })
    const before = await payload.count({ collection: slug, overrideAccess: true })
    const id = docs[0]?.id ?? 'geen'
    const body = bodies[collection]?.() ?? {}
    const answers = [
      await clients[who].post(`/api/${collection}`, body),
      await clients[who].post(`/api/${collection}?draft=true`, body),
      await clients[who].patch(`/api/${collection}/${id}`, body),
      await clients[who].patch(`/api/${collection}?where[id][equals]=${id}`, body),
      await clients[who].post(`/api/${collection}/${id}/duplicate`),
      await clients[who].delete(`/api/${collection}/${id}`),
      await clients[who].delete(`/api/${collection}?where[id][equals]=${id}`),
    ]
    for (const { body: answer, status } of answers) {
      const isRefused = [400, 401, 403, 404].includes(status) || answer?.docs?.length === 0
      expect([status, isRefused]).toEqual([status, true])
    }
    expect(await payload.count({ collection: slug, overrideAccess: true })).toEqual(before)
    const after = await payload.find({ collection: slug, limit: 1, overrideAccess: true })
    expect(after.docs).toEqual(docs)
  })

  it('is open to staff in practices and implementations', async () => {
    const { body, status } = await clients.moderator.post('/api/practices?draft=true', {
      title: 'Van een moderator',
    })
    expect(status).toBe(201)
    const path = `/api/practices/${body.doc.id}`
    expect((await clients.moderator.patch(`${path}?draft=true`, { title: 'Beter' })).status).toBe(
      200,
    )
    expect((await clients.admin.delete(`${path}?reason=test`)).status).toBe(200)
  })

  it.each(['practices', 'implementations'] as const)(
    'lets staff put %s in the bin and an administrator alone remove them for good',
    async (slug) => {
      const { id: practice } = await makePractice(app().payload, {
        title: `Voor de bak van ${slug}`,
      })
      const id =
        slug === 'practices'
          ? practice
          : (await makeImplementation(app().payload, { city: gent.id, practice })).id
      const path = `/api/${slug}/${id}`
      const stored = (): Promise<unknown> =>
        app().payload.findByID({ id, collection: slug, overrideAccess: true, trash: true })

      const before = await stored()
      expect((await clients.moderator.delete(path)).status).toBe(403)
      expect(await stored()).toEqual(before)

      const binned = { deletedAt: new Date().toISOString() }
      expect((await clients.moderator.patch(path, binned)).status).toBe(200)
      const inBin = await stored()
      expect((await clients.moderator.delete(`${path}?trash=true`)).status).toBe(403)
      expect(await stored()).toEqual(inBin)
      expect((await clients.admin.delete(`${path}?trash=true&reason=test`)).status).toBe(200)
      await expect(stored()).rejects.toMatchObject({ status: 404 })
    },
  )

  it('never sets when a document was made, nor what hooks keep', async () => {
    const { body } = await clients.admin.post('/api/practices?draft=true', {
      createdAt: '1999-01-01T00:00:00.000Z',
      source: { key: 'gestolen' },
      title: 'Met een oude datum',
      touchedAt: '1999-01-01T00:00:00.000Z',
    })
    const stored = await app().payload.findByID({
      id: body.doc.id,
      collection: 'practices',
      overrideAccess: true,
      showHiddenFields: true,
    })
    expect(stored.createdAt).not.toContain('1999')
    expect(stored.touchedAt ?? '').not.toContain('1999')
    expect(stored.source?.key ?? null).toBeNull()
    const answer = await clients.admin.patch(`/api/implementations/${implementations.ofDraft.id}`, {
      createdAt: '1999-01-01T00:00:00.000Z',
      practiceIsPublic: true,
      title: 'Zelf getypt',
    })
    expect(answer.status).toBe(200)
    expect(answer.body.doc.createdAt).not.toContain('1999')
    // Named after its city alone: what its practice is called nobody else may read yet.
    expect(answer.body.doc.title).toBe('Elders')
    const path = `/api/implementations/${implementations.ofDraft.id}`
    expect((await clients.visitor.get(path)).status).toBe(404)
    await app().payload.delete({ id: body.doc.id, collection: 'practices', overrideAccess: true })
  })

  it('makes nobody an administrator of themselves', async () => {
    for (const role of ['contributor', 'moderator'] as const) {
      const path = `/api/users/${ids[role]}`
      // The rest of their account is theirs: what is not is left alone.
      expect((await clients[role].patch(path, { role: 'admin' })).body.doc?.role).toBe(role)
      const user = await app().payload.findByID({
        id: ids[role],
        collection: 'users',
        overrideAccess: true,
      })
      expect(user.role).toBe(role)
    }
  })
})
