import { beforeAll, describe, expect, it } from '@jest/globals'

import {
  makeAction,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
  makeProgramme,
} from '../support/content'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'
import { queriesOf } from '../support/queries'
import type { RestClient } from '../support/rest'

describeOnEngines('what may be asked', (engine) => {
  const app = engine.useApp()
  let contributor: RestClient
  let moderator: RestClient

  beforeAll(async () => {
    const { payload } = app()
    const programme = await makeProgramme(payload, { name: 'Plan Samenleven' })
    const action = await makeAction(payload, { number: 8, programme: programme.id })
    const city = await makeCity(payload, {
      name: 'Gent',
      postalCodes: ['9000'],
      province: 'Oost-Vlaanderen',
    })
    for (let number = 1; number <= 3; number++) {
      const practice = await makePractice(payload, {
        actions: [action.id],
        title: `Praktijk ${number}`,
      })
      await makeImplementation(payload, {
        city: city.id,
        order: 2,
        practice: practice.id,
        projectName: 'Tweede',
      })
      await makeImplementation(payload, { order: 1, practice: practice.id, projectName: 'Eerste' })
    }
    contributor = (await makePerson(app(), 'contributor', city)).client
    moderator = (await makePerson(app(), 'moderator')).client
  })

  it.each([
    ['limit', 'limit=0'],
    ['limit', 'limit=101'],
    ['limit', 'limit=-1'],
    ['page', 'page=0'],
    ['depth', 'depth=3'],
    ['pagination', 'pagination=false'],
    ['sort', 'sort=owner.name'],
    ['sort', 'sort=-source.key'],
    ['sort', 'sort=touchedAt'],
    ['where[related][contains]', 'where[related][contains][title][like]=x'],
    ['where[implementations.city.slug]', 'where[implementations.city.slug][equals]=gent'],
    ['where[touchedAt]', 'where[touchedAt][exists]=true'],
    ['where[title][equals]', 'where[title][equals][$ne]=x'],
    ['where[or][0][source.key]', 'where[or][0][source.key][exists]=true'],
    ['where[createdAt][less_than]', 'where[createdAt][less_than]=gisteren'],
    ['where[actions.number][equals]', 'where[actions.number][equals]=acht'],
    ['joins[implementations][limit]', 'joins[implementations][limit]=0'],
    ['joins[implementations][sort]', 'joins[implementations][sort]=city.name'],
    [
      'joins[implementations][where][city]',
      'joins[implementations][where][city][contains][name][like]=x',
    ],
    ['data', 'data=x'],
  ])('refuses a visitor and names %s', async (parameter, query) => {
    const { body, status } = await app().rest.get(`/api/practices?${query}`)
    expect(status).toBe(400)
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({
      code: 'bad_query',
      message: expect.stringContaining('“'),
    })
    expect(body.errors[0].data.parameter).toContain(parameter)
  })

  it.each([
    ['practices', 'where[updatedAt][equals]=gisteren'],
    ['practices', 'where[version.updatedAt][equals]=gisteren'],
    ['practices/versions', 'where[version.updatedAt][less_than]=2026-13-45'],
    ['practices', 'where[description.root.children.text][like]=x'],
    ['practices/versions', 'where[version.description.root][exists]=true'],
    ['practices', 'where[title][all]=x'],
    ['practices', 'where[implementations.title][like]=x'],
    ['practices', 'joins[implementations][where][createdAt][equals]=gisteren'],
    ['implementations', 'where[practice.updatedAt][equals]=gisteren'],
    ['implementations', 'where[practice.implementations.title][equals]=x'],
    ['payload-locked-documents', 'where[updatedAt][equals]=gisteren'],
    ['payload-locked-documents', 'where[globalSlug][equals][x]=y'],
    ['payload-locked-documents', 'where[document.value][in]=a,b'],
    ['payload-locked-documents', 'where[document][exists]=true'],
    ['payload-locked-documents', 'where[user][equals]=a'],
    ['payload-locked-documents', 'page=1e308'],
    ['payload-locked-documents', 'limit[]=1&limit[]=2'],
    ['payload-locked-documents', 'sort=user.hash'],
    ['payload-preferences', 'where[value.x][equals]=y'],
  ])('refuses who is logged in, for %s, %s', async (collection, query) => {
    const { body, status } = await moderator.get(`/api/${collection}?${query}`)
    expect([status, body.errors?.[0].code]).toEqual([400, 'bad_query'])
  })

  it.each([
    ['practices', 'where[updatedAt][less_than]=gisteren'],
    ['practices', 'where[title][equals][x]=y'],
    ['payload-locked-documents', 'where[updatedAt][less_than]=gisteren'],
  ])('refuses to change documents of %s by %s', async (collection, query) => {
    const path = `/api/${collection}?${query}`
    for (const answer of [await moderator.delete(path), await moderator.patch(path, {})]) {
      expect([answer.status, answer.body.errors?.[0].code]).toEqual([400, 'bad_query'])
    }
  })

  it('answers what is stored, not what the address says', async () => {
    const { body, status } = await app().rest.get('/api/practices/x?data={"title":"Nagemaakt"}')
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code: 'bad_query', data: { parameter: 'data' } })
  })

  it.each([
    [3, 'practices?where[actions.number][equals]=8'],
    [3, 'practices?where[actions.programme.slug][equals]=plan-samenleven&sort=-title'],
    [1, 'practices?where[or][0][title][like]=praktijk 2&where[or][1][slug][equals]=niets'],
    [3, 'practices?where[createdAt][greater_than]=2020-01-01&limit=1'],
    [3, 'implementations?where[city.slug][equals]=gent'],
    [3, 'implementations?where[city.province][equals]=Oost-Vlaanderen&sort=order'],
    [2, 'implementations?where[practice.slug][equals]=praktijk-2'],
    [6, 'implementations?where[practice.actions.number][equals]=8'],
    [1, 'cities?where[postalCodes][in]=9000'],
    [1, 'actions?where[number][equals]=8&depth=1'],
  ])('answers a visitor with %i for %s', async (count, path) => {
    const { body, status } = await app().rest.get(`/api/${path}`)
    expect([status, body.totalDocs]).toEqual([200, count])
  })

  it.each([
    'practices?where[id][equals]=bestaat-niet',
    'practices?where[category][equals]=bestaat-niet',
    'practices?where[policyDomains][in]=bestaat-niet,ook-niet',
    'implementations?where[practice][equals]=bestaat-niet',
    'implementations?where[phase][equals]=onbekend',
    'cities?where[kind][equals]=onbekend',
  ])('finds nothing, without a fault, for %s', async (path) => {
    const { body, status } = await app().rest.get(`/api/${path}`)
    expect([status, body.totalDocs]).toEqual([200, 0])
  })

  it('takes no fault of the asker for its own', async () => {
    const path = '/api/implementations?where[id][in][0]=bestaat-niet'
    const { body, status } = await app().rest.get(path)
    expect(status === 200 ? body.totalDocs : body.errors[0].code).toBe(
      engine.name === 'sqlite' ? 0 : 'bad_query',
    )
  })

  it('gives twenty when nothing is asked, and the implementations in their order', async () => {
    const { body } = await app().rest.get('/api/practices')
    expect(body.limit).toBe(20)
    const [{ implementations }] = body.docs
    expect(
      implementations.docs.map(({ projectName }: { projectName: string }) => projectName),
    ).toEqual(['Eerste', 'Tweede'])
    expect(implementations.docs[1].city).toMatchObject({ name: 'Gent', slug: 'gent' })
    expect(implementations.docs[1].city.postalCodes).toBeUndefined()
  })

  it('leaves implementations out on request', async () => {
    for (const query of ['joins=false', 'joins[implementations]=false']) {
      const { body } = await app().rest.get(`/api/practices?${query}`)
      expect(body.docs).toHaveLength(3)
      expect(body.docs[0].implementations).toBeUndefined()
    }
  })

  it('lets the admin work, and keeps contributors to a page', async () => {
    expect((await moderator.get('/api/practices?limit=0&depth=0&trash=true')).status).toBe(200)
    expect((await moderator.get('/api/practices?pagination=false&depth=5')).status).toBe(200)
    expect((await contributor.get('/api/practices?limit=0')).status).toBe(400)
    const { id: other } = await makeCity(app().payload, { name: 'Gentbrugge' })
    const picker = `where[and][0][name][like]=gen&where[and][1][id][not_in][0]=${other}&sort=name&limit=10&depth=0`
    expect((await contributor.get(`/api/cities?${picker}`)).body.totalDocs).toBe(1)
    for (const sort of ['owner.name', 'owner.slug']) {
      expect((await contributor.get(`/api/practices?sort=${sort}`)).status).toBe(400)
    }
    const nested = 'where[related][contains][title][like]=x'
    expect((await contributor.get(`/api/practices?${nested}`)).status).toBe(400)
  })

  it('refuses a logged-in reader a filter on what they may not read, in Dutch', async () => {
    const { body, status } = await contributor.get('/api/practices?where[source.key][exists]=true')
    expect(status).toBe(400)
    expect(body.errors[0].code).toBe('bad_query')
    expect(body.errors[0].message).toContain('source.key')
    expect(body.errors[0].message).toContain('gefilterd')
  })

  it('goes to a related document and no further, unless visitors may ask it', async () => {
    const faults: unknown[] = []
    const note = (error: unknown) => faults.push(error)
    process.on('unhandledRejection', note)
    try {
      for (const client of [contributor, moderator]) {
        for (const path of ['related.related.savedBy.name', 'related.image.usedBy']) {
          const { body, status } = await client.get(`/api/practices?where[${path}][like]=x`)
          expect([status, body.errors[0].data]).toEqual([400, { parameter: `where[${path}]` }])
        }
        const usual = 'where[practice.category.slug][equals]=x&where[inspiredBy.id][equals]=x'
        expect((await client.get(`/api/implementations?${usual}`)).status).toBe(200)
      }
      await new Promise((resolve) => setImmediate(resolve))
    } finally {
      process.off('unhandledRejection', note)
    }
    expect(faults).toEqual([])
  })

  it('guards GraphQL too', async () => {
    const refused = [
      '{ Practices(limit: 0) { totalDocs } }',
      '{ Practices(limit: 500) { totalDocs } }',
      '{ Practices(sort: "owner__name") { totalDocs } }',
      '{ Practices(pagination: false) { totalDocs } }',
      '{ Practices { docs { implementations(limit: 500) { docs { id } } } } }',
      '{ Practices { docs { implementations(sort: "city.name") { docs { id } } } } }',
    ]
    for (const source of refused) {
      const { errors } = await askGraphql(app(), source)
      expect([source, errors?.[0]?.originalError?.name]).toEqual([source, 'BadQueryError'])
    }
    const { data, errors } = await askGraphql(
      app(),
      `{ Practices(limit: 2, where: { title: { like: "Praktijk" } }) {
        totalDocs
        docs { implementations(limit: 1) { hasNextPage docs { projectName city { name } } } }
      } }`,
    )
    expect(errors).toBeUndefined()
    expect(data?.Practices.totalDocs).toBe(3)
    expect(data?.Practices.docs[0].implementations).toMatchObject({
      docs: [{ projectName: 'Eerste' }],
      hasNextPage: true,
    })
  })

  it('speaks Dutch, and English to who asks for that', async () => {
    const ask = async (headers = {}) =>
      (await app().rest.get('/api/practices?limit=0', headers)).body.errors[0].message
    expect(await ask()).toContain('geheel getal')
    expect(await ask({ 'accept-language': 'fr-BE' })).toContain('geheel getal')
    expect(await ask({ 'accept-language': 'en-GB,nl;q=0.5' })).toContain('whole number')
  })

  describe('the number of queries', () => {
    const count = async (path: string) => {
      const { queries, result } = await queriesOf(app(), () => app().rest.get(path))
      expect(result.status).toBe(200)
      return queries.length
    }

    it('does not grow with the page', async () => {
      expect(await count('/api/practices?limit=3')).toBe(await count('/api/practices?limit=1'))
    })

    it.each([
      // One of them asks which of the categories are no proposals.
      ['/api/practices?depth=0&joins=false', 3],
      ['/api/practices?depth=1&joins=false', 4],
      ['/api/practices', 7],
      ['/api/practices?where[slug][equals]=praktijk-1&limit=1', 7],
      ['/api/implementations?depth=1', 4],
    ])('is for %s at most %i', async (path, most) => {
      expect(await count(path)).toBeLessThanOrEqual(most)
    })
  })
})
