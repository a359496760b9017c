import { beforeAll, expect, it } from '@jest/globals'

import type { Implementation } from '../../src/payload-types'
import { makeImplementation, makePractice, richText } from '../support/content'
import { mainOf, makeContributorScene, newestOf, storedOf } from '../support/contributorScene'
import type { ContributorScene } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'

describeOnEngines('what a contributor saves', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene

  beforeAll(async () => {
    scene = await makeContributorScene(app())
  })

  const makeOwn = (data: Partial<Implementation> = {}): Promise<Implementation> =>
    makeImplementation(app().payload, {
      city: scene.own.id,
      practice: scene.practice.id,
      projectName: 'Zoals gepubliceerd',
      ...data,
    })

  it.each(['', '?draft=false', '?draft=true', '?autosave=true', '?locale=en&draft=false'])(
    'is a draft of their own city, made with “%s”',
    async (query) => {
      const { body, status } = await scene.contributor.post(`/api/implementations${query}`, {
        createdAt: '1999-01-01T00:00:00.000Z',
        description: richText('Zo doen wij het.'),
        order: 7,
        practice: scene.practice.id,
        source: { key: 'gestolen' },
      })
      expect(status).toBe(201)
      const main = await mainOf<Implementation>(app(), 'implementations', body.doc.id)
      expect(main).toMatchObject({
        _status: 'draft',
        city: scene.own.id,
        title: 'Een praktijk van VVSG, Gent',
      })
      expect(main.createdAt).not.toContain('1999')
      expect(main.order).not.toBe(7)
      expect(main.source?.key ?? null).toBeNull()
    },
  )

  it('is a practice that their city owns, too', async () => {
    const { body, status } = await scene.contributor.post('/api/practices', { title: 'Van ons' })
    expect(status).toBe(201)
    expect(await mainOf(app(), 'practices', body.doc.id)).toMatchObject({
      _status: 'draft',
      owner: scene.own.id,
    })
  })

  it.each([
    ['implementations', { _status: 'published' }],
    ['practices', { _status: 'published' }],
  ] as const)('is refused in %s when it is to be public at once', async (slug, data) => {
    const before = await app().payload.count({ collection: slug, overrideAccess: true })
    const body = { ...data, practice: scene.practice.id, title: 'Meteen online' }
    expect((await scene.contributor.post(`/api/${slug}`, body)).status).toBe(403)
    expect((await scene.contributor.post(`/api/${slug}?draft=true`, body)).status).toBe(403)
    expect(await app().payload.count({ collection: slug, overrideAccess: true })).toEqual(before)
  })

  it('is refused for another city, in words', async () => {
    const answers = [
      await scene.contributor.post('/api/implementations', {
        city: scene.other.id,
        practice: scene.practice.id,
      }),
      await scene.contributor.post('/api/practices', { owner: scene.other.id, title: 'Van hen' }),
    ]
    for (const { body, status } of answers) {
      expect([status, body.errors[0].code]).toEqual([403, 'other_city'])
      expect(body.errors[0].message).toContain('je eigen stad')
    }
    const of = { city: { equals: scene.other.id } }
    const { totalDocs } = await app().payload.count({
      collection: 'implementations',
      overrideAccess: true,
      where: of,
    })
    expect(totalDocs).toBe(0)
  })

  it('lands in the city that theirs became, when it names one that merged', async () => {
    const { body } = await scene.contributor.post('/api/implementations', {
      city: scene.merged.id,
      practice: scene.practice.id,
    })
    const main = await mainOf<Implementation>(app(), 'implementations', body.doc.id)
    expect(main.city).toBe(scene.own.id)
  })

  it.each(['', '?draft=false', '?draft=true', '?autosave=true', '?publishAllLocales=false'])(
    'leaves what is public as it is, with “%s”',
    async (query) => {
      const { id } = await makeOwn()
      const before = await mainOf<Implementation>(app(), 'implementations', id)
      const path = `/api/implementations/${id}${query}`
      const data = { _status: 'draft', order: 9, projectName: 'Een nieuwe naam' }
      expect((await scene.contributor.patch(path, data)).status).toBe(200)
      const main = await mainOf<Implementation>(app(), 'implementations', id)
      expect(main).toMatchObject({
        _status: 'published',
        order: before.order,
        projectName: 'Zoals gepubliceerd',
      })
      const newest = await newestOf<Implementation>(app(), 'implementations', id)
      expect(newest).toMatchObject({
        _status: 'draft',
        order: before.order,
        projectName: 'Een nieuwe naam',
      })
      expect((await app().rest.get(`/api/implementations/${id}`)).body.projectName).toBe(
        'Zoals gepubliceerd',
      )
    },
  )

  it.each([
    ['', { _status: 'published' }],
    ['?draft=true', { _status: 'published' }],
    ['?publishAllLocales=true', { projectName: 'x' }],
    ['?unpublishAllLocales=true', { _status: 'draft' }],
    ['?publishSpecificLocale=nl', { projectName: 'x' }],
  ])('never publishes or unpublishes (“%s” %j)', async (query, data) => {
    const { id } = await makeOwn()
    const before = await storedOf(app(), 'implementations', id)
    const path = `/api/implementations/${id}${query}`
    expect((await scene.contributor.patch(path, data)).status).toBe(403)
    expect(await storedOf(app(), 'implementations', id)).toEqual(before)
  })

  it('keeps the city, and leaves other cities alone', async () => {
    const { id } = await makeOwn({ city: scene.merged.id })
    const path = `/api/implementations/${id}`
    expect((await scene.contributor.patch(path, { city: null, projectName: 'x' })).status).toBe(200)
    const newest = await newestOf<Implementation>(app(), 'implementations', id)
    expect([newest.city, newest.projectName]).toEqual([scene.merged.id, 'x'])
    const stolen = await scene.contributor.patch(path, { city: scene.other.id })
    expect([stolen.status, stolen.body.errors[0].code]).toEqual([403, 'other_city'])

    const foreign = await makeOwn({ city: scene.other.id })
    const before = await storedOf(app(), 'implementations', foreign.id)
    const data = { city: scene.own.id, projectName: 'Van mij' }
    const answer = await scene.contributor.patch(`/api/implementations/${foreign.id}`, data)
    expect(answer.status).toBe(403)
    expect(await storedOf(app(), 'implementations', foreign.id)).toEqual(before)
  })

  it('is refused while VVSG moves it to another city', async () => {
    const { id } = await makeOwn()
    await scene.moderator.patch(`/api/implementations/${id}?draft=true`, { city: scene.other.id })
    const before = await storedOf(app(), 'implementations', id)
    const path = `/api/implementations/${id}`
    expect((await scene.contributor.patch(path, { projectName: 'Terug' })).status).toBe(403)
    expect(await storedOf(app(), 'implementations', id)).toEqual(before)
  })

  it('follows a draft that VVSG hands over', async () => {
    const { id } = await makePractice(app().payload, { _status: 'draft', owner: scene.other.id })
    expect((await scene.contributor.get(`/api/practices/${id}`)).status).toBe(404)
    await scene.moderator.patch(`/api/practices/${id}?draft=true`, { owner: scene.own.id })
    expect((await scene.contributor.get(`/api/practices/${id}`)).status).toBe(200)
    expect(
      (await scene.contributor.patch(`/api/practices/${id}`, { title: 'Nu van ons' })).status,
    ).toBe(200)
  })

  it('is a practice only while it never was public', async () => {
    const { id } = await makePractice(app().payload, { owner: scene.own.id })
    for (const data of [{ title: 'Anders' }, { deletedAt: new Date().toISOString() }]) {
      const before = await storedOf(app(), 'practices', id)
      expect((await scene.contributor.patch(`/api/practices/${id}`, data)).status).toBe(403)
      expect(await storedOf(app(), 'practices', id)).toEqual(before)
    }
  })
})
