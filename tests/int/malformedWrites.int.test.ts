import { beforeAll, describe, expect, it } from '@jest/globals'

import { makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

describeOnEngines('a write that is badly put', (engine) => {
  const app = engine.useApp()
  let admin: RestClient

  beforeAll(async () => {
    admin = (await makePerson(app(), 'admin')).client
  })

  describe('without a document', () => {
    const form = () => {
      const data = new FormData()
      data.append('title', 'Zo niet')
      return data
    }
    const send = (collection: string, body?: BodyInit, type?: string) =>
      admin.request(`/api/${collection}`, {
        method: 'POST',
        ...(body !== undefined && { body }),
        ...(type && { headers: { 'content-type': type } }),
      })

    it.each(['practices', 'implementations', 'cities', 'users', 'media'])(
      'names what %s need',
      async (collection) => {
        for (const answer of [await send(collection), await send(collection, form())]) {
          expect(answer.status).toBe(400)
          expect(answer.body.errors[0].code).toMatch(/^(validation_failed|file_missing)$/)
        }
      },
    )

    it('is refused when it is a form of another kind', async () => {
      const type = 'application/x-www-form-urlencoded'
      const { body, status } = await send('practices', 'title=Zo+niet', type)
      expect(status).toBe(415)
      expect(body.errors[0].code).toBe('unsupported_media_type')
    })

    it('leaves the settings as they are', async () => {
      const { status } = await send('globals/site-settings', form())
      expect(status).toBe(200)
    })
  })

  it.each([
    ['practices', 'title', 5],
    ['practices', 'slug', { $ne: 'x' }],
    ['practices', '_status', []],
    ['practices', 'goals', ['x']],
    ['practices', 'goals.0.text', [{ text: {} }]],
    ['practices', 'actions', 1e308],
    ['practices', 'actions', [1, {}]],
    ['practices', 'image', { root: {} }],
    ['practices', 'image', { relationTo: 'media', value: 'x' }],
    ['practices', 'related', [{ relationTo: 'practices', value: 'x' }]],
    ['practices', 'description', true],
    ['practices', 'description', { root: 'x' }],
    ['implementations', 'projectName', []],
    ['implementations', 'startDate', '2026-13-45'],
    ['implementations', 'startDate', '+275000-01-01'],
    ['implementations', 'startDate', ''],
    ['implementations', 'contact', [null]],
    ['implementations', 'contact.email', { email: 1 }],
    ['implementations', 'order', 'veel'],
    ['cities', 'postalCodes', { a: 1 }],
    ['media', 'licence', { a: 1 }],
    ['payload-preferences', 'createdAt', {}],
    ['payload-locked-documents', 'updatedAt', ['x']],
  ])('is refused in a draft of %s for %s: %j', async (collection, path, value) => {
    const name = path.split('.')[0]!
    const { body, status } = await admin.post(`/api/${collection}?draft=true`, { [name]: value })
    expect([status, body.errors[0].code]).toEqual([400, 'validation_failed'])
    expect(body.errors[0].data.errors).toEqual([
      { message: 'Deze waarde heeft niet de juiste vorm.', path },
    ])
  })

  it('is refused for the settings', async () => {
    const { body, status } = await admin.post('/api/globals/site-settings', { submitCta: [1] })
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'submitCta'])
  })

  it.each(['goals', 'targetGroups', 'actions', 'policyDomains', 'related'])(
    'empties %s of a draft with null',
    async (name) => {
      const made = await admin.post('/api/practices?draft=true', { title: `Leeg ${name}` })
      const path = `/api/practices/${made.body.doc.id}?draft=true`
      const { body, status } = await admin.patch(path, { [name]: null })
      expect(status).toBe(200)
      expect(body.doc[name] ?? []).toEqual([])
    },
  )

  it('empties a list of what is published with null', async () => {
    const link = { label: 'Meer', url: 'https://stad.example' }
    const practice = (await makePractice(app().payload)).id
    const { id } = await makeImplementation(app().payload, { links: [link], practice })
    const { body, status } = await admin.patch(`/api/implementations/${id}`, { links: null })
    expect(status).toBe(200)
    expect(body.doc.links).toEqual([])
  })

  it.each([
    ['owner', 'niets'],
    ['related', ['niets']],
    ['image', 'x'.repeat(300)],
  ])('is refused in a draft whose %s refers to %j', async (name, value) => {
    const body = { [name]: value, title: 'Verwijst naar niets' }
    const answer = await admin.post('/api/practices?draft=true', body)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({
      code: expect.stringMatching(/^(bad_query|validation_failed)$/),
      message: expect.not.stringContaining('FOREIGN'),
    })
  })
})
