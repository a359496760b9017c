import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, describe, expect, it } from '@jest/globals'

import type { ApiClient } from '../../src/payload-types'
import { makePerson } from '../support/content'
import { describeOnEngines } from '../support/engines'

type Person = Awaited<ReturnType<typeof makePerson>>

type Key = { id: string; key: string }

const LATER = '2099-01-01T00:00:00.000Z'

describeOnEngines('the key of a website', (engine) => {
  const app = engine.useApp()
  let admin: Person

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
  })

  const create = async (data: Partial<ApiClient> = {}): Promise<Key> => {
    const { body, status } = await admin.client.post('/api/api-clients', {
      name: 'Test website',
      expiresAt: LATER,
      scope: 'published',
      ...data,
    })
    expect(status).toBe(201)
    return { id: body.doc.id as string, key: body.doc.key as string }
  }
  const header = (key: string) => ({ authorization: `api-clients API-Key ${key}` })
  const stored = (id: string) =>
    app().payload.findByID({
      id,
      collection: 'api-clients',
      overrideAccess: true,
      showHiddenFields: true,
    })
  const auditOf = async (entityId: string) => {
    const { docs } = await app().payload.find({
      collection: 'audit-log',
      overrideAccess: true,
      pagination: false,
      sort: 'seq',
      where: { entityId: { equals: entityId } },
    })
    return docs
  }

  it('is shown once, and kept as a hash', async () => {
    const { id, key } = await create()
    expect(key).toMatch(/^pdb_[\w-]{43}$/)
    const row = await stored(id)
    expect(row.keyHash).toBe(createHash('sha256').update(key).digest('hex'))
    expect(key.startsWith(row.keyHint?.replace('…', '') ?? '-')).toBe(true)
    expect(JSON.stringify(row)).not.toContain(key)
    for (const answer of [
      await admin.client.get(`/api/api-clients/${id}`),
      await admin.client.get('/api/api-clients'),
      await admin.client.patch(`/api/api-clients/${id}`, { name: 'Ander' }),
      await admin.client.graphql(`{ ApiClient(id: "${id}") { id name keyHint } }`),
    ]) {
      expect(answer.status).toBe(200)
      expect(JSON.stringify(answer.body)).toContain(id)
      expect(JSON.stringify(answer.body)).not.toContain(key)
      expect(JSON.stringify(answer.body)).not.toContain(row.keyHash)
      expect(answer.body.doc?.key).toBeUndefined()
    }
    expect(await stored(id)).toMatchObject({ keyHash: row.keyHash, name: 'Ander' })
    const rows = await auditOf(id)
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['api-client.create', admin.id],
    ])
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  it.each([
    ['its own scheme', (key: string) => `api-clients API-Key ${key}`],
    ['Bearer', (key: string) => `Bearer ${key}`],
  ])('reads as a visitor with %s, and out of every cache', async (_scheme, authorization) => {
    const { key } = await create()
    const headers = { authorization: authorization(key) }
    const answer = await app().rest.get('/api/practices', headers)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.body).toEqual((await app().rest.get('/api/practices')).body)
    expect((await app().rest.get('/api/users', headers)).status).toBe(403)
    expect((await app().rest.get('/api/api-clients', headers)).status).toBe(403)
  })

  it('costs one question more, by an index', async () => {
    const { key } = await create()
    const headers = header(key)
    const count = async (with_: Record<string, string>) => {
      app().queries.length = 0
      await app().rest.get('/api/categories', with_)
      return app().queries.length
    }
    // The first use is written down, beside the request.
    await app().rest.get('/api/categories', headers)
    await sleep(200)
    expect(await count(headers)).toBe((await count({})) + 1)
  })

  it('is written down as used, at most once an hour', async () => {
    const { id, key } = await create()
    const used = async () => (await stored(id)).lastUsedAt
    expect(await used()).toBeFalsy()
    await app().rest.get('/api/categories', header(key))
    let at = await used()
    for (let i = 0; i < 50 && !at; i += 1) {
      await sleep(50)
      at = await used()
    }
    expect(at).toBeTruthy()
    await app().rest.get('/api/categories', header(key))
    await sleep(200)
    expect(await used()).toBe(at)
  })

  describe('that does not work', () => {
    const expectRefused = async (authorization: string) => {
      for (const answer of [
        await app().rest.get('/api/practices', { authorization }),
        await app().rest.post(
          '/api/graphql',
          { query: '{ Practices { totalDocs } }' },
          {
            authorization,
          },
        ),
        await app().rest.get('/api/users/me', { authorization }),
      ]) {
        expect(answer.status).toBe(401)
        expect(answer.body.errors[0]).toMatchObject({ code: 'invalid_api_key' })
        expect(answer.headers.get('cache-control')).toBe('no-store')
      }
    }

    it.each([
      'api-clients API-Key pdb_onbekend',
      'api-clients API-Key ',
      'api-clients API-Key iets anders',
      'Bearer pdb_onbekend',
      `Bearer pdb_${'x'.repeat(10_000)}`,
    ])('is told so: %#', (authorization) => expectRefused(authorization))

    it.each([
      ['nl', 'Deze API-sleutel bestaat niet, is ingetrokken of is verlopen.'],
      ['en-GB,en;q=0.8', 'This API key does not exist, was revoked or has expired.'],
    ])('is told so in the language of who asks: %s', async (language, sentence) => {
      const headers = { 'accept-language': language, authorization: 'Bearer pdb_onbekend' }
      const query = '{ Practices { totalDocs } }'
      for (const { body } of [
        await app().rest.get('/api/practices', headers),
        await app().rest.post('/api/graphql', { query }, headers),
      ]) {
        expect(body.errors[0].message).toContain(sentence)
      }
    })

    it('is told so once it has expired, was revoked or was replaced', async () => {
      const { id, key } = await create()
      await admin.client.patch(`/api/api-clients/${id}`, { expiresAt: '2020-01-01T00:00:00.000Z' })
      await expectRefused(`api-clients API-Key ${key}`)
      await admin.client.patch(`/api/api-clients/${id}`, { expiresAt: LATER })
      expect((await app().rest.get('/api/practices', header(key))).status).toBe(200)

      const rotated = await admin.client.post(`/api/api-clients/${id}/rotate`)
      expect(rotated.status).toBe(200)
      const next = rotated.body.doc.key as string
      expect(next).not.toBe(key)
      await expectRefused(`api-clients API-Key ${key}`)
      expect((await app().rest.get('/api/practices', header(next))).status).toBe(200)

      expect((await admin.client.delete(`/api/api-clients/${id}`)).status).toBe(200)
      await expectRefused(`api-clients API-Key ${next}`)
      expect((await auditOf(id)).map(({ action }) => action)).toEqual([
        'api-client.create',
        'api-client.update',
        'api-client.update',
        'api-client.rotate',
        'api-client.revoke',
      ])
    })
  })

  it('leaves sessions alone', async () => {
    const { token } = (await app().payload.login({
      collection: 'users',
      data: { email: admin.email, password: 'een lange zin voor de test' },
    })) as { token?: string }
    const headers = { authorization: `Bearer ${token}` }
    expect((await app().rest.get('/api/users/me', headers)).body.user?.id).toBe(admin.id)
    expect((await app().rest.get('/api/practices', { authorization: 'Basic eA==' })).status).toBe(
      200,
    )
  })

  it.each(['contributor', 'moderator'] as const)('is not made by a %s', async (role) => {
    const { client } = await makePerson(app(), role)
    const { id } = await create()
    const before = await stored(id)
    const data = { name: 'x', expiresAt: LATER, scope: 'preview' }
    const count = async () =>
      (await app().payload.count({ collection: 'api-clients', overrideAccess: true })).totalDocs
    const had = await count()
    expect((await client.post('/api/api-clients', data)).status).toBe(403)
    expect((await client.patch(`/api/api-clients/${id}`, { scope: 'preview' })).status).toBe(403)
    expect((await client.post(`/api/api-clients/${id}/rotate`)).status).toBe(403)
    expect((await client.delete(`/api/api-clients/${id}`)).status).toBe(403)
    expect((await client.get(`/api/api-clients/${id}`)).status).toBe(403)
    expect(await count()).toBe(had)
    expect(await stored(id)).toEqual(before)
  })

  it('takes neither its hash nor its hint from who makes it', async () => {
    const { id, key } = await create({ keyHash: 'x', keyHint: 'y' })
    expect((await stored(id)).keyHash).not.toBe('x')
    expect((await app().rest.get('/api/practices', header(key))).status).toBe(200)
  })
})
