import { beforeAll, expect, it } from '@jest/globals'

import type { City } from '../../src/payload-types'
import { makeCity, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

type Person = { client: RestClient; email: string; id: string }

describeOnEngines('the collections of the framework', (engine) => {
  const app = engine.useApp()
  let city: City
  let contributor: Person
  let moderator: Person

  const lock = async (by: Person, as = by): Promise<string> => {
    const practice = await makePractice(app().payload, { owner: city.id })
    const { body } = await by.client.post('/api/payload-locked-documents', {
      document: { relationTo: 'practices', value: practice.id },
      user: { relationTo: 'users', value: as.id },
    })
    return body.doc.id
  }
  const ownerOf = async (id: string) => {
    const stored = await app().payload.findByID({
      id,
      collection: 'payload-locked-documents',
      depth: 0,
      overrideAccess: true,
    })
    return stored.user.value
  }
  const locks = async () =>
    (await app().payload.count({ collection: 'payload-locked-documents', overrideAccess: true }))
      .totalDocs

  beforeAll(async () => {
    city = await makeCity(app().payload)
    contributor = await makePerson(app(), 'contributor', city)
    moderator = await makePerson(app(), 'moderator')
  })

  it('set each operation in so many words', () => {
    for (const { access, slug } of app().config.collections) {
      for (const operation of [
        'admin',
        'create',
        'delete',
        'read',
        'readVersions',
        'unlock',
        'update',
      ] as const) {
        expect([slug, operation, typeof access[operation]]).toEqual([slug, operation, 'function'])
      }
    }
    const { cancel, queue, run } = app().config.jobs.access ?? {}
    const asked = { req: { user: { role: 'moderator' } } } as never
    expect([cancel, queue, run].map((may) => may?.(asked))).toEqual([false, false, false])
  })

  it('let nobody lock in the name of somebody else', async () => {
    expect(await ownerOf(await lock(contributor, moderator))).toBe(contributor.id)
  })

  it('let a contributor lock what their city owns, and see no locks of the rest', async () => {
    const { id } = await makePractice(app().payload, { _status: 'draft' })
    const document = { relationTo: 'practices', value: id }
    const path = '/api/payload-locked-documents'
    const before = await locks()
    expect((await contributor.client.post(path, { document })).status).toBe(403)
    expect(await locks()).toBe(before)
    expect((await moderator.client.post(path, { document })).status).toBe(201)
    const own = await lock(moderator)
    const { body } = await contributor.client.get(`${path}?depth=0&limit=100`)
    expect(body.docs.map((row: { id: string }) => row.id)).toContain(own)
    expect(JSON.stringify(body)).not.toContain(id)
  })

  it('say by name who has a document open, where the admin shows an address', async () => {
    const path = `/api/payload-locked-documents/${await lock(contributor)}?depth=1`
    for (const { client } of [moderator, await makePerson(app(), 'admin')]) {
      const { body } = await client.get(path)
      expect(body.user.value).toMatchObject({
        email: 'Test contributor',
        id: contributor.id,
        name: 'Test contributor',
      })
      expect(JSON.stringify(body)).not.toContain(contributor.email)
    }
  })

  it('let a contributor remove no lock of somebody else, one by one or all at once', async () => {
    const id = await lock(moderator)
    const before = await locks()
    const path = '/api/payload-locked-documents'
    expect((await contributor.client.delete(`${path}/${id}`)).status).toBe(403)
    await contributor.client.patch(`${path}/${id}`, { globalSlug: 'site-settings' })
    await contributor.client.delete(`${path}?where[user.value][equals]=${moderator.id}`)
    expect(await locks()).toBe(before)
    expect(await ownerOf(id)).toBe(moderator.id)
    expect((await app().rest.get(path)).status).toBe(403)
  })

  it('let staff take over a document that was left open', async () => {
    const id = await lock(contributor)
    const answer = await moderator.client.patch(`/api/payload-locked-documents/${id}`, {
      user: { relationTo: 'users', value: moderator.id },
    })
    expect(answer.status).toBe(200)
    expect(await ownerOf(id)).toBe(moderator.id)
  })

  it('keep preferences to their owner', async () => {
    const path = '/api/payload-preferences/lijst'
    expect((await contributor.client.post(path, { value: { kolommen: 3 } })).status).toBe(200)
    expect((await contributor.client.get(path)).body.value).toEqual({ kolommen: 3 })
    expect((await moderator.client.get(path)).body?.value ?? null).toBeNull()
    expect((await app().rest.get(path)).body?.value ?? null).toBeNull()
  })

  it('remove a preference of one’s own, and answer 404 for any other', async () => {
    const path = '/api/payload-preferences/te-verwijderen'
    const { client } = contributor
    expect((await client.post(path, { value: { kolommen: 3 } })).status).toBe(200)
    expect((await app().rest.delete(path)).status).toBe(401)
    for (const answer of [
      await moderator.client.delete(path),
      await client.delete('/api/payload-preferences/onbekend'),
    ]) {
      expect([answer.status, answer.body.errors?.[0].code]).toEqual([404, 'not_found'])
    }
    expect((await client.get(path)).body.value).toEqual({ kolommen: 3 })
    expect((await client.delete(path)).status).toBe(200)
    expect((await client.delete(path)).status).toBe(404)
  })

  it('are not readable by the way', async () => {
    for (const slug of ['payload-kv', 'payload-migrations', 'payload-jobs']) {
      for (const { client } of [contributor, moderator]) {
        expect((await client.get(`/api/${slug}`)).status).toBeGreaterThanOrEqual(400)
      }
    }
  })
})
