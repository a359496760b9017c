import { beforeAll, describe, expect, it } from '@jest/globals'

import { rowsOf, summaries } from '../support/audit'
import {
  makeCategory,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
} from '../support/content'
import { describeOnEngines } from '../support/engines'
import { DATA, jpeg } from './mediaScene'

type Person = Awaited<ReturnType<typeof makePerson>>

describeOnEngines('what the audit log tells of', (engine) => {
  const app = engine.useApp()
  let admin: Person
  let moderator: Person

  const during = (work: () => Promise<unknown>) => rowsOf(app().payload, work)

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
    moderator = await makePerson(app(), 'moderator')
  })

  it('suspending an account, and another address, without the address itself', async () => {
    const { email, id } = await makePerson(app(), 'contributor')
    const change = (data: object) =>
      during(async () => {
        expect((await admin.client.patch(`/api/users/${id}?select[name]=true`, data)).status).toBe(
          200,
        )
      })
    expect(summaries(await change({ suspended: true }))).toEqual(['user.suspend  '])
    expect(summaries(await change({ suspended: false }))).toEqual(['user.unsuspend  '])
    const rows = await change({ email: `nieuw-${email}` })
    expect(summaries(rows)).toEqual(['user.email  '])
    expect(JSON.stringify(rows)).not.toContain(email)
  })

  it('the settings that changed, and who turned four eyes off', async () => {
    const change = (client: Person['client'], data: object, query = '') =>
      during(() => client.post(`/api/globals/site-settings${query}`, data))
    // What is not stored yet has the values that the fields start with.
    await change(admin.client, { contactText: 'Schrijf ons.' })
    const off = await change(
      admin.client,
      { allowOwnApproval: true, contactText: 'Mail ons.' },
      '?select[contactText]=true',
    )
    expect(summaries(off)).toEqual(['settings.update  ', 'settings.four_eyes on off'])
    expect(off[0]?.details).toEqual({ fields: ['allowOwnApproval', 'contactText'] })
    expect(off[1]).toMatchObject({ actorId: admin.id, actorName: 'Test admin' })
    expect(summaries(await change(admin.client, { allowOwnApproval: false }))).toEqual([
      'settings.update  ',
      'settings.four_eyes off on',
    ])
    expect(await change(admin.client, { contactText: 'Mail ons.' })).toEqual([])
    // Only an administrator turns it off.
    expect(await change(moderator.client, { allowOwnApproval: true })).toEqual([])
  })

  it('what staff changes in programmes, actions and cities, with the names of the fields', async () => {
    const { client } = moderator
    const made = await during(() => client.post('/api/programmes', { name: 'Plan Test' }))
    expect(summaries(made)).toEqual(['programme.create  '])
    const id = made[0]?.entityId
    const renamed = await during(() =>
      client.patch(`/api/programmes/${id}`, { name: 'Plan Proef', validFrom: '2026-01-01' }),
    )
    expect(renamed.map(({ action, details }) => [action, details])).toEqual([
      ['programme.update', { fields: ['name', 'validFrom'] }],
    ])
    expect(summaries(await during(() => client.delete(`/api/programmes/${id}`)))).toEqual([
      'programme.delete  ',
    ])
    const city = await makeCity(app().payload)
    const moved = await during(() =>
      admin.client.patch(`/api/cities/${city.id}`, { province: 'Limburg' }),
    )
    expect(moved.map(({ action, details }) => [action, details])).toEqual([
      ['city.update', { fields: ['province'] }],
    ])
    expect(await during(() => makeCity(app().payload))).toEqual([])
  })

  it('each transition with the version that it is about', async () => {
    const { payload } = app()
    const { id } = await makePractice(payload, { _status: 'draft' })
    const category = (await makeCategory(payload)).id
    const path = `/api/practices/${id}?trash=true`
    for (const data of [
      { _status: 'published', category },
      { _status: 'draft' },
      { deletedAt: new Date().toISOString() },
      { deletedAt: null },
    ]) {
      const [row, ...more] = await during(() => moderator.client.patch(path, data))
      expect(more).toEqual([])
      const { docs } = await payload.findVersions({
        collection: 'practices',
        limit: 1,
        overrideAccess: true,
        sort: '-updatedAt',
        trash: true,
        where: { parent: { equals: id } },
      })
      expect([data, row?.versionId]).toEqual([data, docs[0]?.id])
    }
  })

  describe('when it is gone:', () => {
    it('why somebody removed a document for good, and nothing goes without a reason', async () => {
      const { payload } = app()
      const practice = await makePractice(payload)
      const city = await makeCity(payload)
      const implementation = await makeImplementation(payload, {
        city: city.id,
        practice: practice.id,
      })
      const path = `/api/implementations/${implementation.id}`
      const refused = await during(async () => {
        for (const query of ['', '?reason=', '?reason=%20', `?reason=${'x'.repeat(501)}`]) {
          const { body, status } = await admin.client.delete(`${path}${query}`)
          expect([status, body.errors[0].code]).toEqual([400, 'reason_required'])
          expect(body.errors[0].message).toMatch(/^Definitief verwijderen kan alleen met een reden/)
        }
        expect((await moderator.client.delete(`${path}?reason=weg`)).status).toBe(403)
      })
      expect(refused).toEqual([])
      expect((await admin.client.get(path)).status).toBe(200)

      const [row, ...more] = await during(async () => {
        expect(
          (await admin.client.delete(`${path}?reason=Op%20vraag%20van%20de%20stad`)).status,
        ).toBe(200)
      })
      expect(more).toEqual([])
      expect(row).toMatchObject({
        action: 'implementation.purge',
        city: city.id,
        details: { reason: 'Op vraag van de stad' },
        entityId: implementation.id,
        from: 'published',
      })
      expect((await admin.client.get(path)).status).toBe(404)
    })

    it('the same over GraphQL, with the reason in a header', async () => {
      const { id } = await makePractice(app().payload)
      const query = `mutation { deletePractice(id: "${id}") { id } }`
      const ask = (headers = {}) => admin.client.post('/api/graphql', { query }, headers)
      const refused = await ask()
      expect(refused.body.errors[0].extensions.code).toBe('reason_required')
      expect((await admin.client.get(`/api/practices/${id}`)).status).toBe(200)
      const [row] = await during(() =>
        ask({ 'x-reason': encodeURIComponent('Dubbel: zie één fiche') }),
      )
      expect(row).toMatchObject({
        action: 'practice.purge',
        details: { reason: 'Dubbel: zie één fiche' },
      })
    })

    it('many at once, with the one reason', async () => {
      const { payload } = app()
      const ids = [await makePractice(payload), await makePractice(payload)].map(({ id }) => id)
      const where = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
      const kept = await admin.client.delete(`/api/practices?${where}`)
      expect(kept.body.errors).toHaveLength(2)
      for (const id of ids)
        expect((await admin.client.get(`/api/practices/${id}`)).status).toBe(200)
      const rows = await during(() => admin.client.delete(`/api/practices?${where}&reason=dubbels`))
      expect(rows.map(({ details, entityId }) => [entityId, details])).toEqual(
        expect.arrayContaining(ids.map((id) => [id, { reason: 'dubbels' }])),
      )
    })

    it('an image in the bin, out of it, and gone', async () => {
      const { body } = await moderator.client.upload('/api/media', {
        content: await jpeg(),
        data: DATA,
        name: 'foto.jpg',
        type: 'image/jpeg',
      })
      const path = `/api/media/${body.doc.id}`
      const bin = (deletedAt: null | string) =>
        during(() => moderator.client.patch(`${path}?trash=true`, { deletedAt }))
      expect(summaries(await bin(new Date().toISOString()))).toEqual(['media.trash  '])
      expect(summaries(await bin(null))).toEqual(['media.undelete  '])
      expect((await admin.client.delete(path)).body.errors[0].code).toBe('reason_required')
      const [row] = await during(() => admin.client.delete(`${path}?reason=geen%20toestemming`))
      expect(row).toMatchObject({
        action: 'media.purge',
        details: { reason: 'geen toestemming' },
        entityTitle: DATA.alt,
      })
    })
  })
})
