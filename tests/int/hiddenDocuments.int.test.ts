import { beforeAll, expect, it } from '@jest/globals'

import type { Category, Implementation, Practice } from '../../src/payload-types'
import { makeCategory, makeImplementation, makePractice } from '../support/content'
import { makeContributorScene, newestOf } from '../support/contributorScene'
import type { ContributorScene } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'
import { queriesOf } from '../support/queries'

describeOnEngines('a document that somebody may not see', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene
  let secretEntry: Implementation
  let shown: Practice
  let proposal: Category
  let entry: Implementation

  beforeAll(async () => {
    const { payload } = app()
    scene = await makeContributorScene(app())
    secretEntry = await makeImplementation(payload, {
      _status: 'draft',
      city: scene.other.id,
      practice: scene.practice.id,
      projectName: 'Geheim van elders',
    })
    proposal = await makeCategory(payload, { _status: 'draft' })
    shown = await makePractice(payload, {
      category: proposal.id,
      related: [scene.hidden.id, scene.practice.id],
      title: 'Verwijst naar twee',
    })
    entry = await makeImplementation(payload, {
      city: scene.own.id,
      inspiredBy: secretEntry.id,
      practice: shown.id,
    })
  })

  it.each([
    '',
    '?depth=0',
    '?depth=1',
    '?depth=2',
    '?draft=true',
    '?select[related]=true&select[inspiredBy]=true',
  ])('leaves no id behind in what others refer with (“%s”)', async (query) => {
    for (const client of [app().rest, scene.contributor]) {
      for (const path of [
        `/api/practices/${shown.id}${query}`,
        `/api/practices${query}`,
        `/api/implementations/${entry.id}${query}`,
        `/api/implementations${query}`,
      ]) {
        const { body, status } = await client.get(path)
        expect(status).toBe(200)
        const text = JSON.stringify(body)
        expect([path, text.includes(scene.hidden.id)]).toEqual([path, false])
        expect([path, text.includes(secretEntry.id)]).toEqual([path, false])
      }
    }
    const { body } = await scene.moderator.get(`/api/practices/${shown.id}?depth=0`)
    expect(body.related).toEqual([scene.hidden.id, scene.practice.id])
    const { body: seen } = await app().rest.get(`/api/practices/${shown.id}?depth=0`)
    expect(seen.related).toEqual([scene.practice.id])
  })

  it('leaves none behind over GraphQL and in versions', async () => {
    const { data, errors } = await askGraphql(
      app(),
      `{ Practice(id: "${shown.id}") { related { id title } implementations { docs { inspiredBy { id } } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data?.Practice.related).toEqual([{ id: scene.practice.id, title: scene.practice.title }])
    const { body } = await scene.contributor.get('/api/implementations/versions?depth=0')
    expect(body.totalDocs).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toContain(secretEntry.id)
  })

  it.each([
    ['practices', 'category', 'equals'],
    ['practices', 'related', 'equals'],
    ['practices', 'related', 'in'],
    ['implementations', 'inspiredBy', 'equals'],
    ['implementations', 'inspiredBy', 'in'],
  ] as const)('is not found out by %s?where[%s][%s]', async (slug, field, operator) => {
    const hidden = { category: proposal, inspiredBy: secretEntry, related: scene.hidden }[field].id
    const ask = async (client = app().rest, value = hidden) =>
      (await client.get(`/api/${slug}?where[${field}][${operator}]=${value}`)).body.totalDocs
    expect(await ask()).toBe(0)
    expect(await ask(scene.contributor)).toBe(0)
    expect(await ask(scene.moderator)).toBe(1)
    const count = await app().rest.get(`/api/${slug}/count?where[${field}][${operator}]=${hidden}`)
    expect(count.body.totalDocs).toBe(0)
  })

  it('does not keep from finding what refers to another', async () => {
    const path = `/api/practices?where[related][in]=${scene.hidden.id},${scene.practice.id}`
    expect((await app().rest.get(path)).body.totalDocs).toBe(1)
  })

  it('is not found out by what does not refer to it, nor by whether anything is referred to', async () => {
    const all = (await app().rest.get('/api/practices')).body.totalDocs
    for (const condition of ['not_equals', 'not_in']) {
      const path = `/api/practices?where[related][${condition}]=${scene.hidden.id}`
      expect((await app().rest.get(path)).body.totalDocs).toBe(all)
    }
    for (const condition of ['[exists]=true', '[equals]=null']) {
      for (const client of [app().rest, scene.contributor]) {
        const { body, status } = await client.get(`/api/practices?where[related]${condition}`)
        expect([status, body.errors[0].code]).toEqual([400, 'bad_query'])
      }
    }
    const nested = `/api/practices?where[related.title][like]=geheim`
    expect((await scene.contributor.get(nested)).body.totalDocs).toBe(0)
    expect((await scene.moderator.get(nested)).body.totalDocs).toBe(1)
  })

  it('is not found out by what a related document refers to', async () => {
    const ask = async (condition: string) => {
      const where = `where[${condition}`
      const list = await scene.contributor.get(`/api/implementations?${where}`)
      const joined = await scene.contributor.get(
        `/api/practices/${shown.id}?joins[implementations][${where.replace('[', '][')}`,
      )
      return [list.body.totalDocs, joined.body.implementations.docs.length]
    }
    for (const path of ['practice.related', 'practice.related.id', 'practice.category']) {
      const id = path.endsWith('category') ? proposal.id : scene.hidden.id
      expect([path, await ask(`${path}][in]=${id}`)]).toEqual([path, [0, 0]])
    }
    expect(await ask(`practice.related][in]=${scene.practice.id}`)).toEqual([1, 1])
    const part = await scene.contributor.get('/api/practices?where[id][like]=a')
    expect(part.status).toBe(400)
  })

  it('is not found out through a join, GraphQL or the Local API', async () => {
    const joined = await scene.contributor.get(
      `/api/practices/${shown.id}?joins[implementations][where][inspiredBy][equals]=${secretEntry.id}`,
    )
    expect(joined.body.implementations.docs).toEqual([])
    const { data } = await askGraphql(
      app(),
      `{ Implementations(where: { inspiredBy: { equals: "${secretEntry.id}" } }) { totalDocs } }`,
    )
    expect(data?.Implementations.totalDocs).toBe(0)
    const find = (where: object, sort = 'title') =>
      app().payload.find({
        collection: 'practices',
        draft: true,
        overrideAccess: false,
        sort,
        user: scene.user,
        where: where as never,
      })
    expect((await find({ related: { equals: scene.hidden.id } })).totalDocs).toBe(0)
    const nested = { related: { contains: { title: { like: 'geheim' } } } }
    await expect(find(nested)).rejects.toMatchObject({ status: 400 })
    await expect(find({}, 'owner.name')).rejects.toMatchObject({ status: 400 })
  })

  it('stays referred to when a contributor saves what they see', async () => {
    const path = `/api/implementations/${entry.id}`
    const { body } = await scene.contributor.get(`${path}?depth=0&draft=true`)
    expect(body.inspiredBy).toBeNull()
    const saved = await scene.contributor.patch(path, {
      ...body,
      _status: 'draft',
      projectName: 'Bewaard',
    })
    expect(saved.status).toBe(200)
    expect(JSON.stringify(saved.body)).not.toContain(secretEntry.id)
    const newest = await newestOf<Implementation>(app(), 'implementations', entry.id)
    expect(newest).toMatchObject({ inspiredBy: secretEntry.id, projectName: 'Bewaard' })
  })

  it('cannot be referred to, as if it did not exist', async () => {
    const answers = []
    for (const practice of [
      scene.hidden.id,
      scene.hidden.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'niets',
    ]) {
      const { body, status } = await scene.contributor.post('/api/implementations', { practice })
      answers.push([status, body.errors[0].code, body.errors[0].message])
    }
    expect(answers[0]?.slice(0, 2)).toEqual([400, 'validation_failed'])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    const related = await scene.contributor.post('/api/practices', {
      related: [scene.hidden.id],
      title: 'Van ons',
    })
    expect(related.status).toBe(400)
  })

  it('is not found out by asking what one may do with it', async () => {
    const known = await scene.contributor.post(`/api/practices/access/${shown.id}`)
    expect(known.status).toBe(200)
    const missing = scene.hidden.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const body of [{}, { title: 'Nog geheim' }]) {
      const [hidden, nothing] = [
        await scene.contributor.post(`/api/practices/access/${scene.hidden.id}`, body),
        await scene.contributor.post(`/api/practices/access/${missing}`, body),
      ]
      expect([hidden.status, hidden.headers.get('etag')]).toEqual([404, null])
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' })
    }
  })

  it('is told apart from one’s own when asking what one may do', async () => {
    const path = `/api/implementations/access/${entry.id}`
    const asked = async (body?: object) => {
      const answer = await scene.contributor.request(path, {
        method: 'POST',
        ...(body && { body }),
      })
      return [answer.status, answer.body.update?.permission ?? false]
    }
    for (const body of [undefined, {}, { _status: 'draft' }, { projectName: 'Anders' }]) {
      expect([body, await asked(body)]).toEqual([body, [200, true]])
    }
    expect(await asked({ _status: 'published' })).toEqual([200, false])
  })

  it('is not found out by restoring one of its versions', async () => {
    const missing = scene.hidden.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const [slug, id] of [
      ['practices', scene.hidden.id],
      ['implementations', secretEntry.id],
      ['categories', proposal.id],
    ] as const) {
      const path = `/api/${slug}/versions`
      const { body } = await scene.moderator.get(`${path}?where[parent][equals]=${id}`)
      const answers = []
      for (const client of [app().rest, scene.contributor]) {
        for (const version of [body.docs[0].id, missing]) {
          const { status } = await client.post(`${path}/${version}?draft=true`)
          answers.push(status)
        }
      }
      expect([slug, answers]).toEqual([slug, [403, 403, 403, 403]])
    }
  })

  it('is not found out by how often it was saved, unless it is one’s own', async () => {
    const path = `/api/practices/${shown.id}`
    const seen = async () => {
      const { body, headers } = await scene.contributor.get(path)
      const list = await scene.contributor.get('/api/practices?depth=1')
      return [body, headers.get('etag'), list.body]
    }
    const before = await seen()
    await scene.moderator.patch(`${path}?draft=true`, { title: 'In de maak' })
    expect(await seen()).toEqual(before)
    for (const query of ['?sort=revision', '?where[revision][greater_than]=1']) {
      expect((await scene.contributor.get(`/api/practices${query}`)).status).toBe(400)
    }
    const { body, headers } = await scene.contributor.get(`/api/implementations/${entry.id}`)
    expect(headers.get('etag')).toBe(`"${body.revision}"`)
  })

  it('costs no more than one query to leave out', async () => {
    const count = async (path: string): Promise<number> =>
      (await queriesOf(app(), () => app().rest.get(path))).queries.length
    expect(await count('/api/practices?depth=0&joins=false')).toBeLessThanOrEqual(5)
    expect(await count('/api/practices?depth=0&joins=false&limit=1')).toBeLessThanOrEqual(5)
  })
})
