import { beforeAll, expect, it } from '@jest/globals'

import type { Practice } from '../../src/payload-types'
import { makeCity, makePerson, makePractice } from '../support/content'
import { storedOf } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

describeOnEngines('the revision of a document', (engine) => {
  const app = engine.useApp()
  let admin: RestClient
  let moderator: RestClient
  let contributor: RestClient
  let city: string

  beforeAll(async () => {
    const own = await makeCity(app().payload)
    city = own.id
    admin = (await makePerson(app(), 'admin')).client
    moderator = (await makePerson(app(), 'moderator')).client
    contributor = (await makePerson(app(), 'contributor', own)).client
  })

  const main = async (id: string): Promise<Practice> =>
    app().payload.findByID({
      id,
      collection: 'practices',
      depth: 0,
      overrideAccess: true,
      trash: true,
    })

  const versions = async (id: string) => {
    const { docs } = await app().payload.db.findVersions<Practice>({
      collection: 'practices',
      limit: 0,
      pagination: false,
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    return docs
  }

  it('counts each save, drafts too, and a draft changes nothing else of the document', async () => {
    const { id } = await makePractice(app().payload, { title: 'Online' })
    const before = await main(id)
    expect([before.revision, before.firstPublishedAt !== null]).toEqual([1, true])

    const saved = await moderator.patch(`/api/practices/${id}?draft=true`, { title: 'Concept' })
    expect([saved.status, saved.body.doc.revision, saved.headers.get('etag')]).toEqual([
      200,
      2,
      '"2"',
    ])
    expect(await main(id)).toEqual({ ...before, revision: 2 })
    expect((await versions(id)).map(({ version }) => version.revision)).toEqual([1, 2])

    await moderator.patch(`/api/practices/${id}`, { _status: 'published' })
    await moderator.patch(`/api/practices/${id}?trash=true`, {
      deletedAt: new Date().toISOString(),
    })
    await moderator.patch(`/api/practices/${id}?trash=true`, { deletedAt: null })
    const [first] = await versions(id)
    const restored = await moderator.post(`/api/practices/versions/${first?.id}?draft=true`)
    expect([restored.status, restored.headers.get('etag')]).toEqual([200, '"6"'])
    expect((await versions(id)).map(({ version }) => version.revision)).toEqual([1, 2, 3, 4, 5, 6])
    expect((await main(id)).revision).toBe(6)
  })

  it('and where it came from stay when a version is restored, which can go online then', async () => {
    const source = { file: 'fiche.docx', importHash: 'abc', key: 'fiche/1' }
    const { id } = await makePractice(app().payload, { source, title: 'Ingevoerd' })
    const { createdAt } = await main(id)
    await moderator.patch(`/api/practices/${id}?draft=true`, { title: 'Concept' })
    const [first] = await versions(id)
    const restored = await moderator.post(`/api/practices/versions/${first?.id}?draft=true`)
    expect(restored.status).toBe(200)
    const { version } = (await versions(id)).find((each) => each.version.revision === 3) ?? {}
    expect(version).toMatchObject({ createdAt, source, title: 'Ingevoerd' })

    const published = await moderator.patch(`/api/practices/${id}`, { _status: 'published' })
    expect(published.status).toBe(200)
    expect(await main(id)).toMatchObject({ createdAt, source, title: 'Ingevoerd' })
    const binned = await moderator.patch(`/api/practices/${id}`, {
      deletedAt: new Date().toISOString(),
    })
    expect(binned.status).toBe(200)
  })

  it('and the moment of its first publication are written by nobody but the product', async () => {
    const { body } = await moderator.post('/api/practices?draft=true', {
      firstPublishedAt: '2001-01-01T00:00:00.000Z',
      revision: 40,
      title: 'Nieuw',
    })
    const { id } = body.doc as Practice
    expect(await main(id)).toMatchObject({ firstPublishedAt: null, revision: 1 })
    await moderator.patch(`/api/practices/${id}?draft=true`, {
      firstPublishedAt: '2001-01-01T00:00:00.000Z',
    })
    expect(await main(id)).toMatchObject({ firstPublishedAt: null, revision: 2 })

    const copy = await makePractice(app().payload, { title: 'Online' })
    const { firstPublishedAt } = await main(copy.id)
    await moderator.patch(`/api/practices/${copy.id}`, { _status: 'draft' })
    await moderator.patch(`/api/practices/${copy.id}`, { _status: 'published' })
    expect((await main(copy.id)).firstPublishedAt).toBe(firstPublishedAt)
    const duplicate = await moderator.post(`/api/practices/${copy.id}/duplicate?draft=true`)
    expect([duplicate.status, duplicate.headers.get('etag')]).toEqual([200, '"1"'])
    expect(await main(duplicate.body.doc.id as string)).toMatchObject({
      firstPublishedAt: null,
      revision: 1,
    })
  })

  it('is the ETag of what a logged-in user reads, and nothing for a visitor', async () => {
    const { id } = await makePractice(app().payload)
    await moderator.patch(`/api/practices/${id}?draft=true`, { title: 'Concept' })
    const read = await moderator.get(`/api/practices/${id}`)
    const draft = await moderator.get(`/api/practices/${id}?draft=true&select[title]=true`)
    expect([read.headers.get('etag'), draft.headers.get('etag')]).toEqual(['"2"', '"2"'])
    expect(read.body.revision).toBe(2)

    const visitor = await app().rest.get(`/api/practices/${id}`)
    expect([visitor.status, visitor.headers.get('etag')]).toEqual([200, null])
    expect(visitor.body).not.toHaveProperty('revision')
    expect(visitor.body).not.toHaveProperty('firstPublishedAt')
  })

  it.each([
    [
      'If-Match',
      (id: string) =>
        moderator.patch(`/api/practices/${id}`, { title: 'Te laat' }, { 'if-match': '"1"' }),
    ],
    [
      'its data',
      (id: string) =>
        moderator.patch(`/api/practices/${id}?draft=true`, { revision: 1, title: 'Te laat' }),
    ],
    [
      'a restore',
      async (id: string) => {
        const [first] = await versions(id)
        return moderator.post(`/api/practices/versions/${first?.id}`, {}, { 'if-match': '"1"' })
      },
    ],
    [
      'a removal',
      (id: string) =>
        admin.request(`/api/practices/${id}?reason=Dubbel`, {
          headers: { 'if-match': '"1"' },
          method: 'DELETE',
        }),
    ],
  ])(
    'that is stale in %s refuses the write, says who saved and when, and changes nothing',
    async (_, write) => {
      const { id } = await makePractice(app().payload)
      await moderator.patch(`/api/practices/${id}?draft=true`, { title: 'Van een ander' })
      const before = await storedOf(app(), 'practices', id)

      const { body, status } = await write(id)

      expect(status).toBe(412)
      expect(body.errors[0]).toMatchObject({ code: 'stale', data: { current: 2 } })
      expect(body.errors[0].message).toMatch(
        /bewaarde dit document (zelf )?nog op \d+ \w+ \d{4} om \d+\.\d+ uur/,
      )
      expect(await storedOf(app(), 'practices', id)).toEqual(before)
    },
  )

  it('lets a write through that knows it, also one of several tags or with *', async () => {
    const { id } = await makePractice(app().payload)
    const statuses = []
    for (const tag of ['"1"', 'W/"2"', '"9", "3"', '*']) {
      const { status } = await moderator.patch(
        `/api/practices/${id}`,
        { summary: tag },
        { 'if-match': tag },
      )
      statuses.push(status)
    }
    const { body } = await moderator.patch(`/api/practices/${id}`, { revision: 5, summary: 'vijf' })
    expect(statuses).toEqual([200, 200, 200, 200])
    expect(body.doc).toMatchObject({ revision: 6, summary: 'vijf' })
    const removed = await admin.request(`/api/practices/${id}?reason=Dubbel`, {
      headers: { 'if-match': '"6"' },
      method: 'DELETE',
    })
    expect(removed.status).toBe(200)
  })

  it('is compared over GraphQL and in process as well', async () => {
    const { id } = await makePractice(app().payload)
    await moderator.patch(`/api/practices/${id}?draft=true`, { title: 'Van een ander' })
    const before = await storedOf(app(), 'practices', id)
    const ask = (revision: number) =>
      moderator.graphql(
        'mutation ($id: String!, $data: mutationPracticeUpdateInput!) { updatePractice(id: $id, data: $data) { revision title } }',
        { data: { revision, title: 'Te laat' }, id },
      )
    const stale = await ask(1)
    expect(stale.body.errors[0].extensions).toMatchObject({ code: 'stale', data: { current: 2 } })
    await expect(
      app().payload.update({
        id,
        collection: 'practices',
        data: { revision: 1, title: 'Te laat' },
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ data: { code: 'stale' }, status: 412 })
    expect(await storedOf(app(), 'practices', id)).toEqual(before)

    expect((await ask(2)).body.data.updatePractice.revision).toBe(3)
  })

  it.each([
    ['malformed', 'PATCH', (id: string) => `/api/practices/${id}`, '7'],
    ['for many', 'PATCH', (id: string) => `/api/practices?where[id][equals]=${id}`, '"1"'],
    ['of what is not counted', 'PATCH', () => `/api/cities/${city}`, '"1"'],
    ['of a step', 'POST', () => '/api/review-requests/x/claim', '"1"'],
    ['of a copy', 'POST', (id) => `/api/practices/${id}/duplicate`, '"1"'],
  ])('is refused when it is %s', async (_, method, path, tag) => {
    const { id } = await makePractice(app().payload)
    const before = await storedOf(app(), 'practices', id)
    const { body, status } = await moderator.request(path(id), {
      body: { title: 'Anders' },
      headers: { 'if-match': tag },
      method,
    })
    expect([status, body.errors[0].code]).toEqual([400, 'bad_precondition'])
    expect(await storedOf(app(), 'practices', id)).toEqual(before)
  })

  it('tells nothing to who may not write, and no address of a colleague to who may', async () => {
    const { id } = await makePractice(app().payload)
    for (const client of [contributor, app().rest]) {
      const { body, status } = await client.patch(
        `/api/practices/${id}`,
        { title: 'x' },
        { 'if-match': '"9"' },
      )
      expect([status, JSON.stringify(body)]).toEqual([403, expect.not.stringContaining('current')])
    }
    const own = await contributor.post('/api/practices?draft=true', { title: 'Van de stad' })
    const mine = own.body.doc as Practice
    await moderator.patch(`/api/practices/${mine.id}?draft=true`, { title: 'Verbeterd' })
    const { body, status } = await contributor.patch(
      `/api/practices/${mine.id}?draft=true`,
      { title: 'Anders' },
      { 'if-match': '"1"' },
    )
    expect([status, body.errors[0].code]).toEqual([412, 'stale'])
    expect(body.errors[0].message).not.toContain('@')
  })
})
