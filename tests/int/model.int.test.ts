import { beforeAll, describe, expect, it } from '@jest/globals'

import type { Practice } from '../../src/payload-types'
import {
  makeAction,
  makeCategory,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
  makeProgramme,
  PASSWORD,
  richText,
} from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { Answer, RestClient } from '../support/rest'

const pathsOf = ({ body }: Answer): string[] =>
  (body.errors?.[0]?.data?.errors ?? []).map(({ path }: { path: string }) => path)

const messageOf = ({ body }: Answer): string => body.errors?.[0]?.data?.errors?.[0]?.message ?? ''

describeOnEngines('the model', (engine) => {
  const app = engine.useApp()
  let admin: RestClient
  let moderator: RestClient

  const draftPractice = (data: Partial<Practice>) =>
    app().payload.create({
      collection: 'practices',
      data: { slug: null, title: '', ...data },
      draft: true,
      overrideAccess: true,
    })
  const titleOf = async (id: string, draft = false) =>
    (
      await app().payload.findByID({
        id,
        collection: 'implementations',
        draft,
        overrideAccess: true,
      })
    ).title

  beforeAll(async () => {
    admin = (await makePerson(app(), 'admin')).client
    moderator = (await makePerson(app(), 'moderator')).client
  })

  describe('slugs', () => {
    it('are made from the title once', async () => {
      const practice = await makePractice(app().payload, { title: 'Één & ander: ’t begin' })
      expect(practice.slug).toBe('een-en-ander-t-begin')
      const renamed = await moderator.patch(`/api/practices/${practice.id}`, { title: 'Anders' })
      expect(renamed.body.doc).toMatchObject({ slug: 'een-en-ander-t-begin', title: 'Anders' })
    })

    it('get a number when a title comes back, also among drafts', async () => {
      const title = 'Dezelfde titel'
      const slugs = []
      for (let number = 0; number < 3; number++) slugs.push((await draftPractice({ title })).slug)
      expect(slugs).toEqual(['dezelfde-titel', 'dezelfde-titel-2', 'dezelfde-titel-3'])
    })

    it('are refused when somebody types one that is taken, even by a newer draft', async () => {
      const { payload } = app()
      const other = await makePractice(payload, { title: 'Met een concept' })
      await payload.update({
        id: other.id,
        collection: 'practices',
        data: { slug: 'alleen-in-concept' },
        draft: true,
        overrideAccess: true,
      })
      for (const slug of ['alleen-in-concept', 'met-een-concept']) {
        const answer = await moderator.post('/api/practices?draft=true', { slug, title: 'Nieuw' })
        expect(answer.status).toBe(400)
        expect(answer.body.errors[0].code).toBe('validation_failed')
        expect(pathsOf(answer)).toEqual(['slug'])
        expect(messageOf(answer)).toContain(`“${slug}” is al in gebruik`)
      }
    })

    it('have one form', async () => {
      const answer = await moderator.post('/api/categories', {
        name: 'Een thema',
        slug: 'Een Thema',
      })
      expect(pathsOf(answer)).toEqual(['slug'])
    })

    it('are not copied with a document', async () => {
      const practice = await makePractice(app().payload, {
        source: { key: 'fiche-1' },
        title: 'Om te kopiëren',
      })
      const { body, status } = await moderator.post(`/api/practices/${practice.id}/duplicate`)
      expect(status).toBe(200)
      expect(body.doc).toMatchObject({ _status: 'draft', slug: 'om-te-kopieren-2' })
      expect(body.doc.source?.key ?? null).toBeNull()
    })

    it('may be empty while a draft has no title', async () => {
      const drafts = [await draftPractice({}), await draftPractice({})]
      expect(drafts.map(({ slug }) => slug ?? null)).toEqual([null, null])
      const titled = await moderator.patch(`/api/practices/${drafts[1]?.id}?draft=true`, {
        title: 'Toch een titel',
      })
      expect(titled.body.doc.slug).toBe('toch-een-titel')
    })
  })

  describe('titles of implementations', () => {
    it('name the project or the practice, and the city', async () => {
      const { payload } = app()
      const [gent, practice] = [
        await makeCity(payload, { name: 'Gent' }),
        await makePractice(payload, { title: 'Begeleiden' }),
      ]
      const common = { city: gent.id, practice: practice.id }
      const named = await makeImplementation(payload, { ...common, projectName: 'Geslaagd' })
      const nameless = await makeImplementation(payload, common)
      const unknown = await payload.create({
        collection: 'implementations',
        data: { practice: practice.id, source: { cityName: 'Nergens' } },
        draft: true,
        overrideAccess: true,
      })
      expect([named.title, nameless.title, unknown.title]).toEqual([
        'Geslaagd, Gent',
        'Begeleiden, Gent',
        'Begeleiden, Nergens',
      ])
      await admin.patch(`/api/cities/${gent.id}`, { name: 'Gand' })
      await moderator.patch(`/api/practices/${practice.id}`, { title: 'Coachen' })
      expect(await titleOf(named.id)).toBe('Geslaagd, Gand')
      expect(await titleOf(nameless.id)).toBe('Coachen, Gand')
      expect(await titleOf(unknown.id)).toBe('Coachen, Nergens')
    })

    it('follow in drafts, keep all other fields, and count as no edit', async () => {
      const { payload } = app()
      const [city, practice] = [await makeCity(payload), await makePractice(payload)]
      const links = [{ label: 'Meer', url: 'https://example.test/meer' }]
      const entry = await makeImplementation(payload, {
        city: city.id,
        links,
        partnerCities: [city.id],
        practice: practice.id,
        projectName: 'Eerst',
      })
      const edited = await payload.update({
        id: entry.id,
        collection: 'implementations',
        data: { projectName: 'Daarna' },
        draft: true,
        overrideAccess: true,
      })
      await admin.patch(`/api/cities/${city.id}`, { name: 'Nieuwe naam' })
      expect(await titleOf(entry.id)).toBe('Eerst, Nieuwe naam')
      expect(await titleOf(entry.id, true)).toBe('Daarna, Nieuwe naam')
      const options = {
        id: entry.id,
        collection: 'implementations',
        depth: 0,
        overrideAccess: true,
      } as const
      const draft = await payload.findByID({ ...options, draft: true })
      expect(draft).toMatchObject({ links, partnerCities: [city.id], updatedAt: edited.updatedAt })
      expect((await payload.findByID(options)).updatedAt).toBe(entry.updatedAt)
      const versions = await payload.countVersions({
        collection: 'implementations',
        overrideAccess: true,
        where: { parent: { equals: entry.id } },
      })
      expect(versions.totalDocs).toBe(2)
    })

    it('do not tell the title of an unpublished draft of the practice', async () => {
      const { payload } = app()
      const practice = await makePractice(payload, { title: 'Publieke titel' })
      const { id } = await makeImplementation(payload, { practice: practice.id })
      await payload.update({
        id: practice.id,
        collection: 'practices',
        data: { title: 'Geheime titel' },
        draft: true,
        overrideAccess: true,
      })
      expect(await titleOf(id)).toMatch(/^Publieke titel, /)
      await moderator.patch(`/api/practices/${practice.id}`, {
        _status: 'published',
        title: 'Geheime titel',
      })
      expect(await titleOf(id)).toMatch(/^Geheime titel, /)
    })
  })

  describe('rules', () => {
    it('ask for everything on publishing, and for nothing in a draft', async () => {
      const draft = await moderator.post('/api/implementations?draft=true', {})
      expect(draft.status).toBe(201)
      const published = await moderator.post('/api/implementations', { _status: 'published' })
      expect(published.status).toBe(400)
      expect(pathsOf(published).sort()).toEqual(['city', 'description', 'practice'])
    })

    it('keep lengths, dates and addresses within reason', async () => {
      const { payload } = app()
      const [city, practice] = [await makeCity(payload), await makePractice(payload)]
      const base = {
        _status: 'published',
        city: city.id,
        description: richText('tekst'),
        practice: practice.id,
      }
      const refused: [object, string][] = [
        [{ endDate: '2024-01-01', startDate: '2024-02-01' }, 'endDate'],
        [{ links: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'links.0.url'],
        [{ contact: { url: 'www.example.test' } }, 'contact.url'],
        [{ contact: { email: 'geen adres' } }, 'contact.email'],
        [{ phase: 'onbekend' }, 'phase'],
        [{ projectName: 'x'.repeat(121) }, 'projectName'],
      ]
      for (const [data, path] of refused) {
        const answer = await moderator.post('/api/implementations', { ...base, ...data })
        expect([path, pathsOf(answer)]).toEqual([path, [path]])
      }
      const link = {
        children: [
          { detail: 0, format: 0, mode: 'normal', style: '', text: 'x', type: 'text', version: 1 },
        ],
        direction: null,
        fields: { linkType: 'custom', newTab: false, url: 'javascript:alert(1)' },
        format: '',
        id: '1',
        indent: 0,
        type: 'link',
        version: 3,
      }
      const description = richText('x')
      description.root.children = [{ ...description.root.children[0], children: [link] }] as never
      const answer = await moderator.post('/api/implementations', { ...base, description })
      expect([answer.status, pathsOf(answer)[0]]).toEqual([400, 'description'])
    })

    it('know a municipality by its NIS code, and other authorities without one', async () => {
      const post = (data: object) => admin.post('/api/cities', { kind: 'gemeente', ...data })
      expect(pathsOf(await post({ name: 'Zonder' }))).toEqual(['nis'])
      expect(pathsOf(await post({ name: 'Kort', nis: '123' }))).toEqual(['nis'])
      expect((await post({ name: 'Goed', nis: '44999', postalCodes: ['9000'] })).status).toBe(201)
      expect(pathsOf(await post({ name: 'Dubbel', nis: '44999' }))).toEqual(['nis'])
      expect((await post({ kind: 'vgc', name: 'VGC' })).status).toBe(201)
      expect((await post({ kind: 'rand', name: 'de Rand', nis: null })).status).toBe(201)
      expect((await post({ kind: 'rand', name: 'Nog een', nis: '' })).status).toBe(201)
      expect((await post({ kind: 'other', name: 'En nog een', nis: null })).status).toBe(201)
      expect(pathsOf(await post({ name: 'Post', nis: '44998', postalCodes: ['90'] }))).toEqual([
        'postalCodes',
      ])
    })

    it('number the actions of a programme once', async () => {
      const { payload } = app()
      const [plan, next] = [
        await makeProgramme(payload, { name: 'Plan' }),
        await makeProgramme(payload),
      ]
      const action = await makeAction(payload, {
        number: 8,
        programme: plan.id,
        title: 'Begeleiden',
      })
      expect(action.fullTitle).toBe('8. Begeleiden (Plan)')
      const again = { number: 8, programme: plan.id, title: 'Nog eens' }
      const answer = await moderator.post('/api/actions', again)
      expect(pathsOf(answer)).toEqual(['number'])
      expect(messageOf(answer)).toContain('al een actie met nummer 8')
      expect((await moderator.post('/api/actions', { ...again, programme: next.id })).status).toBe(
        201,
      )
      await moderator.patch(`/api/programmes/${plan.id}`, { name: 'Plan Samenleven' })
      const { body } = await moderator.get(`/api/actions/${action.id}`)
      expect(body.fullTitle).toBe('8. Begeleiden (Plan Samenleven)')
    })

    it('refuse to remove what is in use, also by a draft', async () => {
      const { payload } = app()
      const [city, category] = [await makeCity(payload), await makeCategory(payload)]
      const practice = await makePractice(payload)
      await makeImplementation(payload, { _status: 'draft', city: city.id, practice: practice.id })
      await payload.update({
        id: practice.id,
        collection: 'practices',
        data: { policyDomains: [category.id] },
        draft: true,
        overrideAccess: true,
      })
      for (const path of [
        `cities/${city.id}`,
        `categories/${category.id}`,
        `practices/${practice.id}`,
      ]) {
        const { body, status } = await admin.delete(`/api/${path}`)
        expect([status, body.errors[0].code]).toEqual([409, 'conflict'])
        expect(body.errors[0].message).toContain('nog in gebruik')
        expect((await admin.get(`/api/${path}`)).status).toBe(200)
      }
    })
  })

  describe('users', () => {
    const post = (data: object) =>
      admin.post('/api/users', {
        email: `${Math.random()}@example.test`,
        name: 'Iemand',
        password: PASSWORD,
        role: 'moderator',
        ...data,
      })

    it('have a password of 12 to 128 characters', async () => {
      for (const password of ['elf tekens!', 'x'.repeat(129)]) {
        const answer = await post({ password })
        expect(pathsOf(answer)).toEqual(['password'])
        expect(messageOf(answer)).toContain('minstens 12')
      }
      expect((await post({ password: 'twaalf teken' })).status).toBe(201)
    })

    it('write for one city when they are a contributor, and for none otherwise', async () => {
      const city = await makeCity(app().payload)
      expect(pathsOf(await post({ role: 'contributor' }))).toEqual(['city'])
      const contributor = await post({ city: city.id, role: 'contributor' })
      expect(contributor.status).toBe(201)
      const staff = await post({ city: city.id })
      expect(staff.body.doc.city ?? null).toBeNull()
      const promoted = await admin.patch(`/api/users/${contributor.body.doc.id}`, {
        role: 'moderator',
      })
      expect(promoted.body.doc.city ?? null).toBeNull()
    })
  })

  it('has the texts of the original page in its settings', async () => {
    const { body } = await app().rest.get('/api/globals/site-settings')
    expect(body).toMatchObject({
      contactEmail: 'samenleven@vvsg.be',
      submitCta: { text: 'Staat jouw praktijk nog niet in de databank? Vul dan deze fiche in.' },
    })
    expect((await app().rest.post('/api/globals/site-settings', {})).status).toBe(403)
    const changed = await moderator.post('/api/globals/site-settings', {
      contactEmail: 'ander@example.test',
    })
    expect(changed.status).toBe(200)
  })
})
