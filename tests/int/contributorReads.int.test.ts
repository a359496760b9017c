import { beforeAll, expect, it } from '@jest/globals'

import { makeImplementation, makePractice } from '../support/content'
import { makeContributorScene, storedOf } from '../support/contributorScene'
import type { ContributorScene } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import { queriesOf } from '../support/queries'

describeOnEngines('what a contributor reads and has under review', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene

  beforeAll(async () => {
    scene = await makeContributorScene(app())
  })

  const makeDraft = (city: string) =>
    makeImplementation(app().payload, {
      _status: 'draft',
      city,
      contact: { email: 'dienst@example.test', public: false },
      practice: scene.practice.id,
    })

  /** As the action does it, which has tests of its own. */
  const review = async (
    collection: 'implementations' | 'practices',
    id: string,
    state = 'submitted',
  ) => {
    const { docs } = await app().payload.db.findVersions({
      collection,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    return app().payload.create({
      collection: 'review-requests',
      data: {
        city: scene.own.id,
        documents: [{ entity: collection, entityId: id, versionId: docs[0]?.id }],
        state,
        submittedAt: '2026-03-01T10:00:00.000Z',
        submittedByName: 'Test contributor',
        title: 'Een indiening',
      } as never,
      overrideAccess: true,
    })
  }

  it('is what their city owns, what merged into it too, with its versions', async () => {
    const [own, merged, other] = [
      await makeDraft(scene.own.id),
      await makeDraft(scene.merged.id),
      await makeDraft(scene.other.id),
    ]
    for (const { id } of [own, merged]) {
      expect((await scene.contributor.get(`/api/implementations/${id}?draft=true`)).status).toBe(
        200,
      )
    }
    const path = `/api/implementations/${other.id}`
    for (const query of ['', '?draft=true', '?trash=true', '?draft=true&trash=true']) {
      expect((await scene.contributor.get(`${path}${query}`)).status).toBe(404)
    }
    const { body } = await scene.contributor.get('/api/implementations/versions?limit=100&depth=0')
    const parents = body.docs.map(({ parent }: { parent: string }) => parent)
    expect(parents).toEqual(expect.arrayContaining([own.id, merged.id]))
    expect(parents).not.toContain(other.id)
    const foreign = await app().payload.findVersions({
      collection: 'implementations',
      overrideAccess: true,
      where: { parent: { equals: other.id } },
    })
    const version = `/api/implementations/versions/${foreign.docs[0]?.id}`
    const answer = await scene.contributor.get(version)
    // The same as for a version that does not exist.
    expect(answer.status).toBe(403)
    expect(JSON.stringify(answer.body)).not.toContain(other.id)
    expect((await scene.moderator.get(version)).status).toBe(200)
  })

  it('is theirs from the moment that a city merged into their own', async () => {
    const { id } = await makeDraft(scene.other.id)
    const status = async () => (await scene.contributor.get(`/api/implementations/${id}`)).status
    const merge = (replacedBy: null | string) =>
      app().payload.update({
        id: scene.other.id,
        collection: 'cities',
        data: { replacedBy },
        overrideAccess: true,
      })
    expect(await status()).toBe(404)
    await merge(scene.own.id)
    expect(await status()).toBe(200)
    await merge(null)
    expect(await status()).toBe(404)
  })

  it('cannot be changed while it is under review, and says so', async () => {
    const { id } = await makeDraft(scene.own.id)
    const { id: request } = await review('implementations', id)
    const before = await storedOf(app(), 'implementations', id)
    const path = `/api/implementations/${id}`
    for (const data of [{ projectName: 'Toch nog' }, { deletedAt: new Date().toISOString() }]) {
      const { body, status } = await scene.contributor.patch(path, data)
      expect([status, body.errors[0].code]).toEqual([409, 'in_review'])
      expect(body.errors[0].message).toContain('1 maart 2026')
    }
    expect(await storedOf(app(), 'implementations', id)).toEqual(before)
    const read = await scene.contributor.get(`/api/review-requests/${request}`)
    expect(read.status).toBe(200)
    await app().payload.update({
      id: request,
      collection: 'review-requests',
      data: { state: 'changes_requested' },
      overrideAccess: true,
    })
    expect((await scene.contributor.patch(path, { projectName: 'Beter' })).status).toBe(200)
  })

  it('shows a preview key what is submitted, and no more of the rest than visitors see', async () => {
    const submitted = await makePractice(app().payload, { _status: 'draft', title: 'Probeersel' })
    await scene.moderator.patch(`/api/practices/${submitted.id}?draft=true`, { title: 'Ingediend' })
    const { id: request } = await review('practices', submitted.id)
    const binned = await makePractice(app().payload, { _status: 'draft' })
    await app().payload.update({
      id: binned.id,
      collection: 'practices',
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    await review('practices', binned.id)
    await scene.moderator.patch(`/api/practices/${submitted.id}?draft=true`, { title: 'Nieuwste' })
    await scene.moderator.patch(`/api/practices/${scene.practice.id}?draft=true`, {
      title: 'Niet ingediend',
    })
    const read = async (id: string, scope: 'preview' | 'published') => {
      const { docs } = await app().payload.find({
        collection: 'practices',
        overrideAccess: false,
        trash: true,
        user: { id: 'sleutel', collection: 'api-clients', scope },
        where: { id: { equals: id } },
      })
      return docs.length
    }
    const newest = async (id: string, draft = true) =>
      (
        await app().payload.findByID({
          id,
          collection: 'practices',
          draft,
          select: { slug: false },
          overrideAccess: false,
          user: { id: 'sleutel', collection: 'api-clients', scope: 'preview' },
        })
      ).title
    expect(await read(submitted.id, 'preview')).toBe(1)
    expect(await read(submitted.id, 'published')).toBe(0)
    expect(await read(scene.hidden.id, 'preview')).toBe(0)
    expect(await read(binned.id, 'preview')).toBe(0)
    expect(await newest(submitted.id)).toBe('Ingediend')
    expect(await newest(submitted.id, false)).toBe('Ingediend')
    expect(await newest(scene.practice.id)).toBe('Een praktijk van VVSG')
    const versions = app().payload.findVersions({
      collection: 'practices',
      overrideAccess: false,
      user: { id: 'sleutel', collection: 'api-clients', scope: 'preview' },
    })
    await expect(versions).rejects.toMatchObject({ status: 403 })
    // What was sent back is a draft again.
    await app().payload.update({
      id: request,
      collection: 'review-requests',
      data: { state: 'changes_requested' },
      overrideAccess: true,
    })
    expect(await read(submitted.id, 'preview')).toBe(0)
  })

  it('is no address or session of a colleague', async () => {
    const { body } = await scene.moderator.get('/api/users?limit=100')
    expect(body.totalDocs).toBeGreaterThan(1)
    const colleague = body.docs.find(({ id }: { id: string }) => id === scene.user.id)
    expect(colleague.name).toBe('Test contributor')
    expect(colleague.sessions ?? []).toEqual([])
    for (const field of ['email', 'role', 'city', 'suspended', 'mailPreference']) {
      expect([field, colleague[field]]).toEqual([field, undefined])
    }
    const byEmail = await scene.moderator.get('/api/users?where[email][like]=example')
    expect(byEmail.status).toBe(400)
    expect((await scene.moderator.get('/api/users?sort=email')).status).toBe(400)
    const own = await scene.contributor.get('/api/users')
    expect(own.body.docs).toHaveLength(1)
    expect(own.body.docs[0]).toMatchObject({ email: scene.user.email, id: scene.user.id })
    expect((await scene.contributor.get('/api/users/me')).body.user.email).toBe(scene.user.email)
  })

  it('costs one query more than a visitor’s list', async () => {
    const count = async (client = app().rest) =>
      (await queriesOf(app(), () => client.get('/api/cities?limit=1'))).queries.length
    const list = async (client = app().rest) =>
      (await queriesOf(app(), () => client.get('/api/implementations?depth=0'))).queries.length
    // What logging in costs is in the first.
    const login = (await count(scene.contributor)) - (await count())
    expect((await list(scene.contributor)) - login).toBeLessThanOrEqual((await list()) + 2)
  })
})
