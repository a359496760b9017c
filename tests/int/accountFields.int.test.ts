import { beforeAll, expect, it } from '@jest/globals'
import type { TypedUser } from 'payload'

import { makeCity, makePerson } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

type Person = Awaited<ReturnType<typeof makePerson>>

type Change = { client: RestClient; id: string }

describeOnEngines('the role, city and suspension of an account', (engine) => {
  const app = engine.useApp()
  let admin: Person
  let city: string

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
    city = (await makeCity(app().payload)).id
  })

  const stored = (id: string) =>
    app().payload.findByID({ id, collection: 'users', depth: 0, overrideAccess: true })
  const fieldsOf = async (id: string) => {
    const { city: of, email, role, suspended } = await stored(id)
    return { city: of, email, role, suspended }
  }
  const changes = () => ({ city, email: 'x@x.example', role: 'admin' as const, suspended: true })
  const graphqlChanges = () =>
    `{ city: "${city}", email: "x@x.example", role: admin, suspended: true }`

  it.each(['contributor', 'moderator'] as const)(
    'are no %s to change, on any door',
    async (role) => {
      const { client, id } = await makePerson(app(), role)
      const other = await makePerson(app(), 'contributor')
      const doors: [string, (target: string) => Promise<unknown>][] = [
        ['REST', (target) => client.patch(`/api/users/${target}`, changes())],
        ['REST, many', () => client.patch('/api/users?where[id][exists]=true', changes())],
        [
          'GraphQL',
          (target) =>
            client.graphql(
              `mutation { updateUser(id: "${target}", data: ${graphqlChanges()}) { id } }`,
            ),
        ],
        [
          'Local',
          async (target) => {
            const user = { ...(await stored(id)), collection: 'users' } as TypedUser
            await app()
              .payload.update({
                id: target,
                collection: 'users',
                data: changes(),
                overrideAccess: false,
                user,
              })
              // Refused, or stored without these fields: what counts is what is there after.
              .catch(() => undefined)
          },
        ],
      ]
      for (const target of [id, other.id]) {
        const before = await fieldsOf(target)
        for (const [door, change] of doors) {
          await change(target)
          expect([door, await fieldsOf(target)]).toEqual([door, before])
        }
      }
    },
  )

  it.each([
    ['REST', ({ client, id }: Change) => client.patch(`/api/users/${id}`, { role: 'moderator' })],
    [
      'REST, many',
      ({ client, id }: Change) =>
        client.patch(`/api/users?where[id][equals]=${id}`, { role: 'moderator' }),
    ],
    [
      'GraphQL',
      ({ client, id }: Change) =>
        client.graphql(`mutation { updateUser(id: "${id}", data: { role: moderator }) { id } }`),
    ],
  ])(
    'are changed over %s by an administrator, and end sessions on every door',
    async (_door, change) => {
      const { client, id } = await makePerson(app(), 'contributor')
      const whoIs = async () => (await client.graphql('{ meUser { user { id } } }')).body.data
      expect((await whoIs()).meUser.user.id).toBe(id)

      expect((await change({ client: admin.client, id })).status).toBe(200)

      expect((await stored(id)).role).toBe('moderator')
      expect((await client.get('/api/users/me')).body.user).toBeNull()
      expect((await whoIs()).meUser.user).toBeNull()
      const rename = `mutation { updateUser(id: "${id}", data: { name: "x" }) { id } }`
      expect((await client.graphql(rename)).body.errors).toHaveLength(1)
      expect((await stored(id)).name).toBe('Test contributor')
    },
  )
})
