import { beforeAll, describe, expect, it } from '@jest/globals'

import { makePerson, PASSWORD } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { Answer, RestClient } from '../support/rest'

const NEW_PASSWORD = 'een nieuw wachtwoord'

type Person = Awaited<ReturnType<typeof makePerson>>

type Change = (client: RestClient, id: string, data: Record<string, string>) => Promise<Answer>

const DOORS: Record<string, Change> = {
  GraphQL: (client, id, data) =>
    client.graphql(
      'mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }',
      { data, id },
    ),
  REST: (client, id, data) => client.patch(`/api/users/${id}`, data),
}

/** The field that an answer complains about, in either shape. */
const complaint = ({ body }: Answer): string | undefined => {
  const [error] = body.errors ?? []
  return (error?.data ?? error?.extensions?.data)?.errors?.[0]?.path
}

describeOnEngines('changing a password', (engine) => {
  const app = engine.useApp()
  let admin: Person

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
  })

  /** What decides who gets in. */
  const secretsOf = async (id: string) => {
    const { hash, salt, sessions } = await app().payload.findByID({
      id,
      collection: 'users',
      overrideAccess: true,
      showHiddenFields: true,
    })
    return { hash, salt, sessions }
  }
  const login = async (email: string, password: string) =>
    (await app().rest.post('/api/users/login', { email, password })).status

  describe.each(Object.entries(DOORS))('over %s', (_door, change) => {
    it.each(['admin', 'contributor', 'moderator'] as const)(
      'is done by a %s who knows the old one, and ends the other sessions',
      async (role) => {
        const { client, email, id } = await makePerson(app(), role)
        const elsewhere = await app().rest.as({ email, password: PASSWORD })

        const answer = await change(client, id, {
          currentPassword: PASSWORD,
          password: NEW_PASSWORD,
        })

        expect(answer.body.errors).toBeUndefined()
        expect(answer.status).toBe(200)
        expect(JSON.stringify(answer.body)).not.toContain(PASSWORD)
        expect((await client.get('/api/users/me')).body.user?.id).toBe(id)
        expect((await elsewhere.get('/api/users/me')).body.user ?? null).toBeNull()
        expect(await login(email, PASSWORD)).toBe(401)
        expect(await login(email, NEW_PASSWORD)).toBe(200)
      },
    )

    it.each([
      ['no old one', {}, 'currentPassword'],
      ['an empty old one', { currentPassword: '' }, 'currentPassword'],
      ['a wrong old one', { currentPassword: 'een andere lange zin' }, 'currentPassword'],
      ['a short one', { currentPassword: PASSWORD, password: 'te kort' }, 'password'],
      ['a common one', { currentPassword: PASSWORD, password: 'wachtwoord123' }, 'password'],
      ['their own name', { currentPassword: PASSWORD, password: 'testcontributor' }, 'password'],
    ])('is refused with %s, and nothing moves', async (_case, data, path) => {
      const { client, id } = await makePerson(app(), 'contributor')
      const before = await secretsOf(id)

      const answer = await change(client, id, { password: NEW_PASSWORD, ...data })

      expect(complaint(answer)).toBe(path)
      expect(await secretsOf(id)).toEqual(before)
    })

    it('is done for somebody else by an administrator with their own', async () => {
      const { client, email, id } = await makePerson(app(), 'contributor')
      const before = await secretsOf(id)

      const refused = await change(admin.client, id, { password: NEW_PASSWORD })
      expect(complaint(refused)).toBe('currentPassword')
      expect(await secretsOf(id)).toEqual(before)

      const data = { currentPassword: PASSWORD, password: NEW_PASSWORD }
      expect((await change(admin.client, id, data)).body.errors).toBeUndefined()
      expect((await client.get('/api/users/me')).body.user ?? null).toBeNull()
      expect(await login(email, NEW_PASSWORD)).toBe(200)
    })

    it('is done for nobody else by others', async () => {
      const { id } = await makePerson(app(), 'contributor')
      const before = await secretsOf(id)
      for (const role of ['contributor', 'moderator'] as const) {
        const { client } = await makePerson(app(), role)
        const data = { currentPassword: PASSWORD, password: NEW_PASSWORD }
        expect((await change(client, id, data)).body.errors).toHaveLength(1)
      }
      const anonymous = { currentPassword: PASSWORD, password: NEW_PASSWORD }
      expect((await change(app().rest, id, anonymous)).body.errors).toHaveLength(1)
      expect(await secretsOf(id)).toEqual(before)
    })
  })

  it('asks the old one for each of many accounts at once', async () => {
    const { id } = await makePerson(app(), 'contributor')
    const before = await secretsOf(id)
    const path = `/api/users?where[id][equals]=${id}`
    const { body } = await admin.client.patch(path, { password: NEW_PASSWORD })
    expect(body.errors).toHaveLength(1)
    expect(await secretsOf(id)).toEqual(before)
  })

  it('stores and shows nothing of the old one', async () => {
    const { client, id } = await makePerson(app(), 'contributor')
    await client.patch(`/api/users/${id}`, { currentPassword: PASSWORD, name: 'Andere naam' })
    const [self, seen] = [await client.get(`/api/users/${id}`), await secretsOf(id)]
    expect(self.body.name).toBe('Andere naam')
    expect(self.body.currentPassword ?? null).toBeNull()
    expect(JSON.stringify(seen)).not.toContain(PASSWORD)
    const query = `where[currentPassword][equals]=${encodeURIComponent(PASSWORD)}`
    expect((await client.get(`/api/users?${query}`)).status).toBe(400)
  })

  it('leaves the other fields of an account to administrators', async () => {
    const { client, email, id } = await makePerson(app(), 'contributor')
    const stored = () =>
      app().payload.findByID({ id, collection: 'users', depth: 0, overrideAccess: true })
    const before = await stored()
    const answer = await client.patch(`/api/users/${id}`, {
      city: null,
      email: 'ander@adres.example',
      hash: 'x',
      loginAttempts: 3,
      name: before.name,
      resetPasswordToken: 'x',
      role: 'admin',
      salt: 'x',
      suspended: true,
      sessions: [],
    })
    expect(answer.status).toBe(200)
    expect(await stored()).toEqual({ ...before, updatedAt: expect.any(String) })
    expect(await login(email, PASSWORD)).toBe(200)
  })

  it('follows the rules for an account that is made', async () => {
    const make = (password: string) =>
      admin.client.post('/api/users', {
        email: 'nieuw@stad.example',
        name: 'Nieuwe Collega',
        password,
        role: 'moderator',
      })
    expect(complaint(await make('nieuwecollega'))).toBe('password')
    expect(complaint(await make('qwertyuiop123'))).toBe('password')
    expect((await make(NEW_PASSWORD)).status).toBe(201)
  })
})
