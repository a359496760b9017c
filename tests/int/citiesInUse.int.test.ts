import { beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { relationsOf } from '../../hooks/shared/relations'
import type { City } from '../../src/payload-types'
import { makeCity, makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

/** What refers to a city, as `collection.field`; an image's list of who shows it follows those. */
const USES = [
  'cities.replacedBy',
  'implementations.city',
  'implementations.partnerCities',
  'media.city',
  'practices.owner',
  'review-requests.city',
  'users.city',
] as const

describeOnEngines('a city that something refers to', (engine) => {
  const app = engine.useApp()
  let admin: RestClient

  beforeAll(async () => {
    admin = (await makePerson(app(), 'admin')).client
  })

  const use: Record<(typeof USES)[number], (city: City) => Promise<unknown>> = {
    'cities.replacedBy': ({ id }) => makeCity(app().payload, { replacedBy: id }),
    'implementations.city': async ({ id }) =>
      makeImplementation(app().payload, {
        _status: 'draft',
        city: id,
        practice: (await makePractice(app().payload)).id,
      }),
    'implementations.partnerCities': async ({ id }) =>
      makeImplementation(app().payload, {
        partnerCities: [id],
        practice: (await makePractice(app().payload)).id,
      }),
    'media.city': async ({ id }) => {
      const data = await sharp({ create: { background: 'teal', channels: 3, height: 9, width: 9 } })
        .png()
        .toBuffer()
      return app().payload.create({
        collection: 'media',
        data: { alt: 'Een blauwgroen vlak', city: id, licence: 'cc0' },
        file: { data, mimetype: 'image/png', name: 'vlak.png', size: data.length },
        overrideAccess: true,
      })
    },
    'practices.owner': ({ id }) => makePractice(app().payload, { owner: id }),
    'review-requests.city': ({ id }) =>
      app().payload.create({
        collection: 'review-requests',
        data: { city: id, state: 'rejected' },
        overrideAccess: true,
      }),
    'users.city': (city) => makePerson(app(), 'contributor', city),
  }

  it('knows of every relation that there is', () => {
    const relations = app().config.collections.flatMap((collection) =>
      relationsOf(collection)
        .filter((relation) => relation.collection === 'cities')
        .map(({ name }) => `${collection.slug}.${name}`),
    )
    expect(relations.filter((name) => name !== 'media.usedBy').sort()).toEqual(USES)
  })

  describe('is not removed', () => {
    it.each(USES)('by %s', async (name) => {
      const city = await makeCity(app().payload)
      await use[name](city)
      const { body, status } = await admin.delete(`/api/cities/${city.id}`)
      expect([status, body.errors?.[0].code]).toEqual([409, 'conflict'])
      expect((await admin.get(`/api/cities/${city.id}`)).status).toBe(200)
      const many = await admin.delete(`/api/cities?where[id][equals]=${city.id}`)
      expect(many.status).not.toBe(200)
      expect((await admin.get(`/api/cities/${city.id}`)).status).toBe(200)
    })
  })

  it('is removed when nothing does', async () => {
    const city = await makeCity(app().payload)
    expect((await admin.delete(`/api/cities/${city.id}`)).status).toBe(200)
  })
})
