import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import type { City, Implementation, Practice } from '../../src/payload-types'
import type { RoleName } from '../support/content'
import {
  makeCategory,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
  richText,
} from '../support/content'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'
import type { RestClient } from '../support/rest'

type Who = 'visitor' | RoleName

const WHO: Who[] = ['visitor', 'contributor', 'moderator', 'admin']

describeOnEngines('who may read what', (engine) => {
  const app = engine.useApp()
  const clients = {} as Record<Who, RestClient>
  const ids = {} as Record<RoleName, string>
  let gent: City
  let published: Practice
  let draft: Practice
  let binned: Practice
  let ownDraft: Practice
  const implementations = {} as Record<
    'binned' | 'draft' | 'ofBinned' | 'ofDraft' | 'otherDraft' | 'published',
    Implementation
  >

  const countOf = async (who: Who, path: string): Promise<number> => {
    const { body, status } = await clients[who].get(path)
    expect(status).toBe(200)
    return body.totalDocs
  }
  const titlesOf = async (who: Who, path: string): Promise<string[]> => {
    const { body } = await clients[who].get(path)
    return body.docs.map(({ title }: { title: string }) => title)
  }

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
    draft = await makePractice(payload, { _status: 'draft', title: 'Concept' })
    ownDraft = await makePractice(payload, { _status: 'draft', owner: gent.id, title: 'Van Gent' })
    binned = await makePractice(payload, { title: 'Weggegooid' })
    const practice = published.id
    implementations.published = await makeImplementation(payload, { city: gent.id, practice })
    implementations.draft = await makeImplementation(payload, {
      _status: 'draft',
      city: gent.id,
      practice,
      projectName: 'Concept van Gent',
    })
    implementations.otherDraft = await makeImplementation(payload, {
      _status: 'draft',
      city: other.id,
      practice,
      projectName: 'Concept van elders',
    })
    implementations.binned = await makeImplementation(payload, { city: other.id, practice })
    implementations.ofDraft = await makeImplementation(payload, {
      city: other.id,
      practice: draft.id,
    })
    implementations.ofBinned = await makeImplementation(payload, {
      city: other.id,
      practice: binned.id,
    })
    const deletedAt = new Date().toISOString()
    for (const [collection, id] of [
      ['practices', binned.id],
      ['implementations', implementations.binned.id],
    ] as const) {
      await payload.update({ id, collection, data: { deletedAt }, overrideAccess: true })
    }
  })

  it.each([
    ['visitor', 1],
    ['contributor', 2],
    ['moderator', 3],
    ['admin', 3],
  ] as const)('a %s reads %i practices that are not in the bin', async (who, count) => {
    expect(await countOf(who, '/api/practices')).toBe(count)
    expect((await clients[who].get('/api/practices/count')).body.totalDocs).toBe(count)
  })

  it.each([
    ['visitor', 1],
    ['contributor', 2],
    ['moderator', 5],
    ['admin', 5],
  ] as const)('a %s reads %i implementations that are not in the bin', async (who, count) => {
    expect(await countOf(who, '/api/implementations')).toBe(count)
  })

  it('shows a visitor nothing from the bin, nor a newer draft', async () => {
    const { payload } = app()
    await payload.update({
      id: published.id,
      collection: 'practices',
      data: { title: 'Nieuwere titel' },
      draft: true,
      overrideAccess: true,
    })
    const path = '/api/practices?trash=true&draft=true'
    expect(await titlesOf('visitor', path)).toEqual(['Gepubliceerd'])
    expect((await clients.visitor.get(`/api/practices/${binned.id}?trash=true`)).status).toBe(404)
    expect((await clients.visitor.get(`/api/practices/${draft.id}?draft=true`)).status).toBe(404)
    const byId = await clients.visitor.get(`/api/practices/${published.id}?draft=true`)
    expect(byId.body.title).toBe('Gepubliceerd')
    expect(await titlesOf('moderator', '/api/practices?draft=true')).toContain('Nieuwere titel')
    expect(await countOf('moderator', '/api/practices?trash=true')).toBe(4)
  })

  it('shows a contributor the drafts of their own city, and no others', async () => {
    const titles = await titlesOf('contributor', '/api/implementations?draft=true')
    expect(titles).toContain('Concept van Gent, Gent')
    expect(titles).not.toContain('Concept van elders, Elders')
    const path = `/api/implementations/${implementations.otherDraft.id}?draft=true`
    expect((await clients.contributor.get(path)).status).toBe(404)
    expect((await clients.moderator.get(path)).status).toBe(200)
    const own = await clients.contributor.get(`/api/practices/${ownDraft.id}?draft=true`)
    expect(own.status).toBe(200)
  })

  it('hides implementations of a practice that is a draft or in the bin', async () => {
    for (const { id } of [implementations.ofDraft, implementations.ofBinned]) {
      expect((await clients.visitor.get(`/api/implementations/${id}`)).status).toBe(404)
      expect((await clients.contributor.get(`/api/implementations/${id}`)).status).toBe(404)
      expect((await clients.admin.get(`/api/implementations/${id}`)).status).toBe(200)
    }
  })

  it('shows through a join only what may be read', async () => {
    const { body } = await clients.visitor.get(`/api/practices/${published.id}`)
    const joined = body.implementations.docs.map(({ id }: Implementation) => id)
    expect(joined).toEqual([implementations.published.id])
    const seen = await clients.moderator.get(`/api/practices/${published.id}`)
    expect(seen.body.implementations.docs).toHaveLength(3)
  })

  it('shows the same over GraphQL', async () => {
    const result = await askGraphql(
      app(),
      `{ Practices(draft: true, trash: true) {
        totalDocs docs { title implementations { docs { id title } } }
      } Implementations { totalDocs } }`,
    )
    expect(result.errors).toBeUndefined()
    expect(result.data).toMatchObject({
      Implementations: { totalDocs: 1 },
      Practices: {
        docs: [
          {
            implementations: { docs: [{ id: implementations.published.id }] },
            title: 'Gepubliceerd',
          },
        ],
        totalDocs: 1,
      },
    })
  })

  it('shows the same to the Local API when access applies', async () => {
    const find = (where: Where = {}) =>
      app().payload.find({
        collection: 'implementations',
        draft: true,
        overrideAccess: false,
        trash: true,
        where,
      })
    const { docs } = await find()
    expect(docs.map(({ id }) => id)).toEqual([implementations.published.id])
    const ofDraft = await find({ practice: { equals: draft.id } })
    expect(ofDraft.totalDocs).toBe(0)
  })

  it('follows the practice when it is unpublished, binned and brought back', async () => {
    const { payload } = app()
    const practice = await makePractice(payload)
    const { id } = await makeImplementation(payload, { city: gent.id, practice: practice.id })
    const status = async () => (await clients.visitor.get(`/api/implementations/${id}`)).status
    const draftOf = () =>
      payload.find({
        collection: 'implementations',
        draft: true,
        overrideAccess: false,
        where: { id: { equals: id } },
      })
    const change = (data: Partial<Practice>) =>
      clients.moderator.patch(`/api/practices/${practice.id}?trash=true`, data)

    expect(await status()).toBe(200)
    expect((await change({ _status: 'draft' })).status).toBe(200)
    expect(await status()).toBe(404)
    expect((await draftOf()).totalDocs).toBe(0)
    await change({ _status: 'published' })
    expect(await status()).toBe(200)
    expect((await draftOf()).totalDocs).toBe(1)
    await change({ deletedAt: new Date().toISOString() })
    expect(await status()).toBe(404)
    await change({ deletedAt: null })
    expect(await status()).toBe(200)
  })

  it('shows a contact to visitors only when its owner ticked that', async () => {
    const { payload } = app()
    const make = (isPublic: boolean) =>
      makeImplementation(payload, {
        contact: { email: 'dienst@example.test', public: isPublic, role: 'Dienst' },
        practice: published.id,
      })
    const [open, closed] = [await make(true), await make(false)]
    const contactOf = async (who: Who, { id }: Implementation) =>
      (await clients[who].get(`/api/implementations/${id}`)).body.contact?.email
    expect(await contactOf('visitor', open)).toBe('dienst@example.test')
    expect(await contactOf('visitor', closed)).toBeUndefined()
    expect(await contactOf('contributor', closed)).toBe('dienst@example.test')
    const byEmail = '/api/implementations?where[contact.email][equals]=dienst@example.test'
    expect((await clients.visitor.get(byEmail)).status).toBe(400)
    const selected = await clients.visitor.get(
      `/api/implementations/${closed.id}?select[contact][email]=true`,
    )
    expect(JSON.stringify(selected.body)).not.toContain('example.test')
    const { data } = await askGraphql(
      app(),
      `{ Implementation(id: "${closed.id}") { title contact { email } } }`,
    )
    expect(data?.Implementation.title).toBeTruthy()
    expect(JSON.stringify(data)).not.toContain('example.test')
    await payload.delete({
      collection: 'implementations',
      overrideAccess: true,
      where: { id: { in: [open.id, closed.id] } },
    })
  })

  it('shows where a document came from to staff alone', async () => {
    const { payload } = app()
    const { id } = await makePractice(payload, { source: { file: 'fiche.txt', key: 'geheim' } })
    const sourceOf = async (who: Who) =>
      (await clients[who].get(`/api/practices/${id}`)).body.source?.key
    expect(await sourceOf('visitor')).toBeUndefined()
    expect(await sourceOf('contributor')).toBeUndefined()
    expect(await sourceOf('moderator')).toBe('geheim')
    const answer = await clients.moderator.patch(`/api/practices/${id}`, {
      source: { key: 'anders' },
    })
    expect(answer.body.doc.source.key).toBe('geheim')
    await payload.delete({ id, collection: 'practices', overrideAccess: true })
  })

  it('shows confirmed categories to everybody, and proposals to staff', async () => {
    const { payload } = app()
    const before = await countOf('visitor', '/api/categories')
    await makeCategory(payload)
    await payload.create({
      collection: 'categories',
      data: { name: 'Voorstel', slug: null },
      draft: true,
      overrideAccess: true,
    })
    expect(await countOf('visitor', '/api/categories')).toBe(before + 1)
    expect(await countOf('contributor', '/api/categories')).toBe(before + 1)
    expect(await countOf('moderator', '/api/categories')).toBe(before + 2)
  })

  it('shows people their own account, administrators all, visitors none', async () => {
    expect((await clients.visitor.get('/api/users')).status).toBe(403)
    for (const role of ['contributor', 'moderator'] as const) {
      const { body } = await clients[role].get('/api/users')
      expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([ids[role]])
      expect((await clients[role].get(`/api/users/${ids.admin}`)).status).toBe(404)
    }
    expect(await countOf('admin', '/api/users')).toBe(3)
    const colleague = await clients.admin.get(`/api/users/${ids.moderator}`)
    expect(colleague.body.email).toContain('moderator')
    expect(colleague.body.sessions ?? []).toEqual([])
  })

  it('shows versions to staff alone', async () => {
    for (const collection of ['practices', 'implementations', 'categories']) {
      const path = `/api/${collection}/versions`
      expect((await clients.visitor.get(path)).status).toBe(403)
      expect((await clients.contributor.get(path)).status).toBe(403)
      expect((await clients.moderator.get(path)).status).toBe(200)
    }
  })

  describe('writing', () => {
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
    const STAFF: Who[] = ['moderator', 'admin']
    const refused = WHO.flatMap((who) =>
      Object.keys(bodies)
        .filter((collection) => !(MAY[collection] ?? STAFF).includes(who))
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
      const answer = await clients.admin.patch(
        `/api/implementations/${implementations.ofDraft.id}`,
        {
          createdAt: '1999-01-01T00:00:00.000Z',
          practiceIsPublic: true,
          title: 'Zelf getypt',
        },
      )
      expect(answer.status).toBe(200)
      expect(answer.body.doc.createdAt).not.toContain('1999')
      expect(answer.body.doc.title).toBe('Concept, Elders')
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
})
