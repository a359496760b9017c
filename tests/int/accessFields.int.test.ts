import { beforeAll, expect, it } from '@jest/globals'

import type { City, Implementation, Practice } from '../../src/payload-types'
import type { RoleName } from '../support/content'
import {
  makeCategory,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
} from '../support/content'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'
import type { RestClient } from '../support/rest'

type Who = 'visitor' | RoleName

describeOnEngines('which parts of a document', (engine) => {
  const app = engine.useApp()
  const clients = {} as Record<Who, RestClient>
  const ids = {} as Record<RoleName, string>
  let gent: City
  let published: Practice

  const countOf = async (who: Who, path: string): Promise<number> => {
    const { body, status } = await clients[who].get(path)
    expect(status).toBe(200)
    return body.totalDocs
  }

  beforeAll(async () => {
    const { payload, rest } = app()
    gent = await makeCity(payload, { name: 'Gent' })
    clients.visitor = rest
    for (const role of ['contributor', 'moderator', 'admin'] as const) {
      const person = await makePerson(app(), role, gent)
      clients[role] = person.client
      ids[role] = person.id
    }
    published = await makePractice(payload, { title: 'Gepubliceerd' })
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
    const { body } = await clients.contributor.get('/api/users')
    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([ids.contributor])
    expect((await clients.contributor.get(`/api/users/${ids.admin}`)).status).toBe(404)
    expect(await countOf('moderator', '/api/users')).toBe(3)
    expect(await countOf('admin', '/api/users')).toBe(3)
    const colleague = await clients.admin.get(`/api/users/${ids.moderator}`)
    expect(colleague.body.email).toContain('moderator')
    expect(colleague.body.sessions ?? []).toEqual([])
  })
})
