import { beforeAll, expect, it } from '@jest/globals'

import { inviteAccount } from '../../src/actions/accounts/inviteAccount'
import { makeCity, makePerson, PASSWORD } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

type Person = Awaited<ReturnType<typeof makePerson>>

describeOnEngines('an account that an administrator changes', (engine) => {
  const app = engine.useApp()
  let admin: Person

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
  })

  const stored = (id: string) =>
    app().payload.findByID({
      id,
      collection: 'users',
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })
  const whoIs = async (client: RestClient) =>
    (await client.get('/api/users/me')).body.user?.id as string | undefined
  const login = (email: string, password = PASSWORD) =>
    app().rest.post('/api/users/login', { email, password })

  it.each([
    ['role', () => ({ role: 'moderator' })],
    ['city', async () => ({ city: (await makeCity(app().payload)).id })],
    ['suspension', () => ({ suspended: true })],
  ])('loses its sessions with another %s, from the next request on', async (_what, change) => {
    const { client, id } = await makePerson(app(), 'contributor')
    expect(await whoIs(client)).toBe(id)

    const answer = await admin.client.patch(`/api/users/${id}`, await change())

    expect(answer.status).toBe(200)
    expect(await whoIs(client)).toBeUndefined()
    expect((await client.patch(`/api/users/${id}`, { name: 'Ander' })).status).toBe(403)
    expect(await stored(id)).toMatchObject({ name: 'Test contributor', sessions: [] })
    expect(await whoIs(admin.client)).toBe(admin.id)
  })

  it('keeps its sessions when nothing of that changes', async () => {
    const { client, id } = await makePerson(app(), 'contributor')
    const { city, role } = await stored(id)
    const data = { city, name: 'Nieuwe Naam', role, suspended: false }
    expect((await admin.client.patch(`/api/users/${id}`, data)).status).toBe(200)
    expect(await whoIs(client)).toBe(id)
  })

  it('is let in again, with the new role, unless it is suspended', async () => {
    const { email, id } = await makePerson(app(), 'contributor')
    await admin.client.patch(`/api/users/${id}`, { role: 'moderator' })
    expect((await login(email)).body.user.role).toBe('moderator')

    await admin.client.patch(`/api/users/${id}`, { suspended: true })
    const refused = await login(email)
    expect(refused.status).toBe(403)
    expect(refused.body.errors[0]).toMatchObject({ code: 'account_suspended' })
    expect(refused.headers.getSetCookie()).toEqual([])
    expect(await stored(id)).toMatchObject({ sessions: [], suspended: true })
    // Who does not know the password is told nothing.
    expect((await login(email, 'een verkeerde zin')).body.errors[0].code).toBe(
      'invalid_credentials',
    )

    await admin.client.patch(`/api/users/${id}`, { suspended: false })
    expect((await login(email)).status).toBe(200)
  })

  it('leaves whoever changes themselves logged in here, and nowhere else', async () => {
    const { client, email, id } = await makePerson(app(), 'admin')
    const elsewhere = await app().rest.as({ email, password: PASSWORD })
    expect((await client.patch(`/api/users/${id}`, { role: 'moderator' })).status).toBe(200)
    expect(await whoIs(client)).toBe(id)
    expect(await whoIs(elsewhere)).toBeUndefined()
    expect((await client.patch(`/api/users/${id}`, { role: 'admin' })).status).toBe(200)
    expect((await stored(id)).role).toBe('moderator')
  })
})

describeOnEngines('the last administrator', (engine) => {
  const app = engine.useApp()
  let admin: Person

  const active = async () => {
    const { docs } = await app().payload.find({
      collection: 'users',
      overrideAccess: true,
      where: { role: { equals: 'admin' }, suspended: { not_equals: true } },
    })
    return docs.map(({ id }) => id)
  }

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
    const suspended = await makePerson(app(), 'admin')
    await admin.client.patch(`/api/users/${suspended.id}`, { suspended: true })
  })

  it.each([
    [
      'demoted',
      (client: RestClient, id: string) => client.patch(`/api/users/${id}`, { role: 'moderator' }),
    ],
    [
      'suspended',
      (client: RestClient, id: string) => client.patch(`/api/users/${id}`, { suspended: true }),
    ],
    ['deleted', (client: RestClient, id: string) => client.delete(`/api/users/${id}`)],
    [
      'deleted among others',
      (client: RestClient) => client.delete('/api/users?where[role][exists]=true'),
    ],
    [
      'demoted over GraphQL',
      (client: RestClient, id: string) =>
        client.graphql(`mutation { updateUser(id: "${id}", data: { role: moderator }) { id } }`),
    ],
    [
      'deleted over GraphQL',
      (client: RestClient, id: string) =>
        client.graphql(`mutation { deleteUser(id: "${id}") { id } }`),
    ],
  ])('is not %s', async (_what, act) => {
    const answer = await act(admin.client, admin.id)
    expect(JSON.stringify(answer.body)).toContain('laatste beheerder')
    expect(await active()).toEqual([admin.id])
    expect((await admin.client.get('/api/users/me')).body.user?.id).toBe(admin.id)
  })

  it('is not who was invited and never came', async () => {
    const { payload } = app()
    const invitation = { email: 'nooit-gekomen@vvsg.example', role: 'admin' as const }
    const invited = await inviteAccount({ payload }, invitation)
    for (const change of [{ role: 'moderator' }, { suspended: true }]) {
      const answer = await admin.client.patch(`/api/users/${admin.id}`, change)
      expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'last_admin'])
    }
    // Taking the invitation back leaves as many administrators as there were.
    expect((await admin.client.delete(`/api/users/${invited.id}`)).status).toBe(200)
    expect(await active()).toEqual([admin.id])
  })

  it('is still there after two of them demote each other at once', async () => {
    const other = await makePerson(app(), 'admin')
    await Promise.all([
      admin.client.patch(`/api/users/${other.id}`, { role: 'moderator' }),
      other.client.patch(`/api/users/${admin.id}`, { role: 'moderator' }),
    ])
    expect(await active()).toHaveLength(1)
  })

  it('is still there after all of them are deleted at once', async () => {
    const [id] = await active()
    await app().payload.update({
      id: admin.id,
      collection: 'users',
      data: { role: 'admin' },
      overrideAccess: true,
    })
    const client = await app().rest.as({ email: admin.email, password: PASSWORD })
    await makePerson(app(), 'admin')
    expect(id).toBeDefined()
    await client.delete('/api/users?where[role][equals]=admin')
    expect((await active()).length).toBeGreaterThan(0)
  })
})
