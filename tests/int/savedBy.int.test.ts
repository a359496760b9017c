import { beforeAll, expect, it } from '@jest/globals'

import type { City } from '../../src/payload-types'
import { makeCity, makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'

type Person = Awaited<ReturnType<typeof makePerson>>

describeOnEngines('who saved a version', (engine) => {
  const app = engine.useApp()
  let city: City
  let contributor: Person
  let implementation: string
  let moderator: Person
  let other: Person

  beforeAll(async () => {
    const { payload } = app()
    city = await makeCity(payload)
    contributor = await makePerson(app(), 'contributor', city)
    other = await makePerson(app(), 'contributor')
    moderator = await makePerson(app(), 'moderator')
    const practice = await makePractice(payload)
    implementation = (await makeImplementation(payload, { city: city.id, practice: practice.id }))
      .id
    await moderator.client.patch(`/api/implementations/${implementation}?draft=true`, {
      projectName: 'Nieuw',
    })
  })

  const versions = async ({ client }: Person) => {
    const where = `where[parent][equals]=${implementation}`
    const { body } = await client.get(`/api/implementations/versions?${where}&sort=-updatedAt`)
    return body.docs?.map(({ version }: { version: { savedBy?: object } }) => version.savedBy)
  }

  it('is read by staff, with the account', async () => {
    expect(await versions(moderator)).toEqual([
      { name: 'Test moderator', userId: moderator.id },
      expect.objectContaining({ name: 'systeem' }),
    ])
  })

  it('is read by contributors of the own city, by name alone', async () => {
    expect(await versions(contributor)).toEqual([{ name: 'Test moderator' }, { name: 'systeem' }])
  })

  it('is read by nobody else, in versions, documents or GraphQL', async () => {
    expect((await versions(other)) ?? []).toEqual([])
    const path = `/api/implementations/${implementation}`
    for (const client of [other.client, app().rest]) {
      const { body, status } = await client.get(path)
      expect([status, body.savedBy]).toEqual([200, undefined])
      const query = `{ Implementation(id: "${implementation}") { title savedBy { name } } }`
      const answer = await client.graphql(query)
      expect(answer.body.data?.Implementation?.savedBy?.name ?? null).toBeNull()
    }
    const own = await contributor.client.get(path)
    expect(own.body.savedBy).toEqual({ name: 'systeem' })
  })

  it('is not found out by a filter', async () => {
    for (const { client } of [contributor, other]) {
      const path = '/api/implementations?where[savedBy.name][contains]=Test'
      expect((await client.get(path)).status).toBe(400)
    }
    const versionsPath = '/api/implementations/versions?where[version.savedBy.name][contains]=Test'
    expect((await contributor.client.get(versionsPath)).status).toBe(400)
  })
})
