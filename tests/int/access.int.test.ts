import { beforeAll, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import type { City, Implementation, Practice } from '../../src/payload-types'
import type { RoleName } from '../support/content'
import { makeCity, makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'
import type { RestClient } from '../support/rest'

type Who = 'visitor' | RoleName

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

  it('shows versions to staff, and to a contributor those of their own city', async () => {
    for (const collection of ['practices', 'implementations', 'categories']) {
      const path = `/api/${collection}/versions`
      expect((await clients.visitor.get(path)).status).toBe(403)
      expect((await clients.moderator.get(path)).status).toBe(200)
    }
    expect((await clients.contributor.get('/api/categories/versions')).status).toBe(403)
    const { body } = await clients.contributor.get('/api/implementations/versions?depth=0')
    const cities = new Set(
      body.docs.map(({ version }: { version: Implementation }) => version.city),
    )
    expect([...cities]).toEqual([gent.id])
  })
})
