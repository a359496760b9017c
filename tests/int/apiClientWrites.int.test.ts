import { beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { ApiClient, Practice } from '../../src/payload-types'
import { makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'

const SCOPES = ['published', 'preview'] as const

describeOnEngines('a website with a key', (engine) => {
  const app = engine.useApp()
  let practice: Practice
  let person: Awaited<ReturnType<typeof makePerson>>

  beforeAll(async () => {
    person = await makePerson(app(), 'admin')
    practice = await makePractice(app().payload)
  })

  /** All that is stored, but when a key was used last. */
  const everything = async () => {
    const { config, db } = app().payload
    const rows: Record<string, unknown> = {}
    for (const { slug } of config.collections) {
      const { docs } = await db.find<Record<string, unknown>>({
        collection: slug,
        limit: 0,
        pagination: false,
        sort: 'id',
      })
      rows[slug] =
        slug === 'api-clients' ? docs.map(({ lastUsedAt: _, updatedAt: __, ...row }) => row) : docs
    }
    return rows
  }

  describe.each(SCOPES)('that reads what is %s', (scope) => {
    let client: ApiClient
    let key: string

    beforeAll(async () => {
      const { body } = await person.client.post('/api/api-clients', {
        name: 'Test website',
        expiresAt: '2099-01-01T00:00:00.000Z',
        scope,
      })
      client = body.doc
      key = body.doc.key
    })

    const authorization = () => `api-clients API-Key ${key}`

    const WRITES: [method: string, path: (id: string) => string, body?: unknown][] = [
      ['POST', () => '/api/practices', { title: 'Van een website' }],
      ['POST', () => '/api/practices?draft=true', { title: 'Van een website' }],
      ['PATCH', (id) => `/api/practices/${id}`, { title: 'Anders' }],
      ['PATCH', (id) => `/api/practices/${id}?draft=true`, { title: 'Anders' }],
      ['PATCH', () => '/api/practices?where[id][exists]=true', { title: 'Anders' }],
      ['DELETE', (id) => `/api/practices/${id}?reason=x`],
      ['DELETE', () => '/api/practices?where[id][exists]=true&reason=x'],
      ['POST', (id) => `/api/practices/${id}/duplicate`, {}],
      ['POST', (id) => `/api/practices/versions/${id}`, {}],
      ['POST', () => '/api/implementations', { projectName: 'Van een website' }],
      ['POST', () => '/api/categories', { name: 'Van een website' }],
      ['POST', () => '/api/cities', { name: 'Van een website' }],
      ['POST', () => '/api/media', { alt: 'x' }],
      ['POST', () => '/api/users', { email: 'x@x.example', name: 'x', role: 'admin' }],
      ['POST', () => '/api/users/invite', { email: 'x@x.example', role: 'admin' }],
      ['POST', () => '/api/users/logout', {}],
      ['POST', () => '/api/users/refresh-token', {}],
      ['POST', () => '/api/api-clients', { name: 'x', scope: 'preview' }],
      ['POST', () => `/api/api-clients/${client.id}/rotate`, {}],
      ['PATCH', () => `/api/api-clients/${client.id}`, { scope: 'preview' }],
      ['POST', () => '/api/api-clients/login', { email: 'x@x.example', password: 'x' }],
      ['POST', () => '/api/payload-preferences/x', { value: 'x' }],
      ['POST', () => '/api/payload-locked-documents', { globalSlug: 'site-settings' }],
      ['POST', () => '/api/globals/site-settings', { contactText: 'x' }],
      ['POST', () => '/api/notifications', { kind: 'submitted' }],
      ['POST', () => '/api/audit-log', { action: 'x.y' }],
      [
        'POST',
        (id) => `/api/review-requests/submit?for=${id}`,
        { documents: [{ id: 'x', collection: 'practices' }] },
      ],
      [
        'POST',
        (id) => `/api/review-requests/unpublish?for=${id}`,
        { collection: 'practices', id: 'x', reason: 'x' },
      ],
      ['GET', () => '/api/payload-jobs/run'],
    ]

    it('writes nothing over REST', async () => {
      const before = await everything()
      const answers: Record<string, number> = {}
      for (const [method, path, body] of WRITES) {
        const headers = { authorization: authorization() }
        const url = path(practice.id)
        const options = { headers, method, ...(body !== undefined && { body }) }
        answers[`${method} ${url}`] = (await app().rest.request(url, options)).status
      }
      const taken = Object.entries(answers).filter(([, status]) => status < 400 || status >= 500)
      expect(taken).toEqual([])
      expect(await everything()).toEqual(before)
    })

    it('uploads nothing', async () => {
      const before = await everything()
      const body = new FormData()
      body.append('_payload', JSON.stringify({ alt: 'x' }))
      body.append('file', new Blob(['x'], { type: 'image/png' }), 'x.png')
      const headers = { authorization: authorization() }
      const answer = await app().rest.request('/api/media', { body, headers, method: 'POST' })
      expect(answer.status).toBe(403)
      expect(await everything()).toEqual(before)
    })

    it('writes nothing over GraphQL', async () => {
      const before = await everything()
      for (const mutation of [
        'createPractice(data: { title: "x", category: "x" }, draft: true) { id }',
        `updatePractice(id: "${practice.id}", data: { title: "x" }) { id }`,
        `updatePractice(id: "${practice.id}", data: { title: "x" }, draft: true) { id }`,
        `deletePractice(id: "${practice.id}") { id }`,
        `restoreVersionPractice(id: "${practice.id}") { id }`,
        'createCategory(data: { name: "x" }) { id }',
        `updateUser(id: "${person.id}", data: { name: "x" }) { id }`,
        'updateSiteSetting(data: { contactText: "x" }) { contactText }',
        'createApiClient(data: { name: "x" }) { id }',
        `deleteApiClient(id: "${client.id}") { id }`,
        'logoutUser',
        'refreshTokenUser { exp }',
      ]) {
        const { body } = await app().rest.post(
          '/api/graphql',
          { query: `mutation { ${mutation} }` },
          { authorization: authorization() },
        )
        expect({ isRefused: body.errors?.length > 0, mutation }).toEqual({
          isRefused: true,
          mutation,
        })
      }
      expect(await everything()).toEqual(before)
    })

    it('writes nothing by a call that asks for its access', async () => {
      const { payload } = app()
      const before = await everything()
      const user = { ...client, collection: 'api-clients' } as never
      const options = async () => ({
        overrideAccess: false,
        req: await createLocalReq({ user }, payload),
      })
      const update = payload.update({
        ...(await options()),
        id: practice.id,
        collection: 'practices',
        data: { title: 'Anders' },
        overrideAccess: false,
      })
      await expect(update).rejects.toMatchObject({ status: 403 })
      const create = payload.create({
        ...(await options()),
        collection: 'categories',
        data: { name: 'x', slug: null },
        overrideAccess: false,
      })
      await expect(create).rejects.toMatchObject({ status: 403 })
      expect(await everything()).toEqual(before)
    })

    it('is nobody to the admin', async () => {
      const headers = { authorization: authorization() }
      const me = await app().rest.get('/api/users/me', headers)
      expect(me.body.user ?? null).toBeNull()
      const { permissions, user } = await app().payload.auth({ headers: new Headers(headers) })
      expect(permissions.canAccessAdmin).toBeFalsy()
      expect(user).toEqual({ id: client.id, name: client.name, collection: 'api-clients', scope })
    })
  })
})
