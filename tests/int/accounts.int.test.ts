import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { createAccount } from '../../src/actions/accounts/createAccount'
import { resetPassword } from '../../src/actions/accounts/resetPassword'
import { makeCity } from '../support/content'
import { describeOnEngines } from '../support/engines'

describeOnEngines('accounts from the command line', (engine) => {
  const app = engine.useApp()
  const create = (input: Partial<Parameters<typeof createAccount>[1]>) =>
    createAccount(
      { payload: app().payload },
      { email: 'iemand@stad.example', role: 'moderator', ...input },
    )
  const users = async () => {
    const { docs } = await app().payload.find({
      collection: 'users',
      depth: 1,
      overrideAccess: true,
    })
    return docs
  }
  const login = (email: string, password: string) =>
    app().rest.post('/api/users/login', { email, password })

  beforeAll(async () => {
    const { payload } = app()
    const current = await makeCity(payload, {
      aliases: [{ name: 'Bilzen', nis: '73006' }],
      name: 'Bilzen-Hoeselt',
      nis: '73110',
    })
    await makeCity(payload, { name: 'Oude Stad', nis: '99001', replacedBy: current.id })
  })

  it.each(['Bilzen-Hoeselt', ' bilzen hoeselt', 'Bilzen', '73110', '73006', 'Oude Stad'])(
    'belong to the city that %p means',
    async (city) => {
      const email = `${randomUUID()}@stad.example`
      const login = await create({ city, email, role: 'contributor' })

      expect(login).toMatchObject({ city: 'Bilzen-Hoeselt', role: 'contributor' })
      const user = (await users()).find((one) => one.email === login.email)
      expect(user?.city).toMatchObject({ name: 'Bilzen-Hoeselt' })
    },
  )

  it('log in with the password that was generated, or with the one that was given', async () => {
    const generated = await create({ email: 'A.B@Stad.Example' })
    expect(generated.password).toHaveLength(23)
    expect((await login('a.b@stad.example', generated.password)).status).toBe(200)

    await create({ email: 'c@stad.example', password: 'een eigen wachtwoord' })
    expect((await login('c@stad.example', 'een eigen wachtwoord')).status).toBe(200)
  })

  it.each([
    ['contributor without a city', { role: 'contributor' }, 'geef --city'],
    ['city for a moderator', { city: '73110' }, 'laat --city weg'],
    ['unknown city', { city: 'Atlantis', role: 'contributor' }, '"Atlantis" is niet bekend'],
    ['unknown role', { role: 'baas' }, 'De rol "baas" bestaat niet'],
    ['malformed address', { email: 'geen adres' }, 'geen geldig e-mailadres'],
    ['short password', { password: 'kort' }, 'minstens 12'],
    ['password that many have', { password: 'wachtwoord1234' }, 'makkelijk te raden'],
    ['password that is the address', { password: 'iemand@stad.example' }, 'Je naam of e-mailadres'],
    ['long password', { password: 'x'.repeat(129) }, 'hoogstens 128 tekens'],
  ])('are refused for a %s, and nothing is made', async (_case, input, message) => {
    const before = await users()

    await expect(create(input)).rejects.toThrow(message)
    expect(await users()).toHaveLength(before.length)
  })

  it('are refused for an address that has one, in any case', async () => {
    await create({ email: 'dubbel@stad.example' })

    await expect(create({ email: 'Dubbel@stad.example' })).rejects.toThrow('bestaat al')
  })

  describe('with a new password', () => {
    const email = 'nieuw@stad.example'

    it('end their sessions', async () => {
      const { payload } = app()
      const { password } = await create({ email })
      const client = await app().rest.as({ email, password })
      expect((await client.get('/api/users/me')).body.user?.email).toBe(email)

      const reset = await resetPassword(payload, { email: email.toUpperCase() })

      expect((await client.get('/api/users/me')).body.user ?? null).toBeNull()
      expect((await login(email, password)).status).toBe(401)
      expect((await login(email, reset.password)).status).toBe(200)
    })

    it('are refused when they do not exist, or the password is too short', async () => {
      const { payload } = app()

      await expect(resetPassword(payload, { email: 'niemand@stad.example' })).rejects.toThrow(
        'Er is geen account voor niemand@stad.example',
      )
      await expect(resetPassword(payload, { email, password: 'kort' })).rejects.toThrow(
        'minstens 12',
      )
    })
  })
})
