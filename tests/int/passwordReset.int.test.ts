import { expect, it } from '@jest/globals'

import { makePerson } from '../support/content'
import { describeOnEngines } from '../support/engines'

const NEW_PASSWORD = 'een nieuw wachtwoord'

describeOnEngines('a password that was forgotten', (engine) => {
  const app = engine.useApp()
  const ask = (email: string) => app().rest.post('/api/users/forgot-password', { email })
  const tokenOf = async (id: string) => {
    const user = await app().payload.findByID({
      id,
      collection: 'users',
      overrideAccess: true,
      showHiddenFields: true,
    })
    return user.resetPasswordToken
  }

  it('is asked for without a word about whether the account exists', async () => {
    const { email } = await makePerson(app(), 'moderator')
    const known = await ask(email)
    const unknown = await ask('niemand@stad.example')
    expect(known.status).toBe(200)
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  })

  it('is asked for through GraphQL too', async () => {
    const { email } = await makePerson(app(), 'moderator')
    const { body } = await app().rest.graphql(`mutation { forgotPasswordUser(email: "${email}") }`)
    expect(body).toEqual({ data: { forgotPasswordUser: true } })
  })

  it('holds up nobody who writes', async () => {
    const { client, email } = await makePerson(app(), 'moderator')
    const [asked, written] = await Promise.all([
      ask(email),
      client.post('/api/globals/site-settings', { contactText: 'Mail ons.' }),
    ])
    expect([asked.status, written.status]).toEqual([200, 200])
  })

  it('is replaced once, by one that is long enough', async () => {
    const { email, id } = await makePerson(app(), 'moderator')
    await ask(email)
    const token = await tokenOf(id)
    const reset = (password: string) =>
      app().rest.post('/api/users/reset-password', { password, token })
    const login = (password: string) => app().rest.post('/api/users/login', { email, password })

    expect((await reset('te kort')).status).toBe(400)
    expect((await login('te kort')).status).toBe(401)
    expect((await reset(NEW_PASSWORD)).status).toBe(200)
    expect((await login(NEW_PASSWORD)).status).toBe(200)
    expect((await reset('nog een ander wachtwoord')).status).toBe(403)
  })

  it.each([{ $ne: 'x' }, { not_equals: 'x' }, ['x'], null])(
    'is replaced by nobody who gives %j for the token',
    async (token) => {
      const { email } = await makePerson(app(), 'moderator')
      await ask(email)
      const answer = await app().rest.post('/api/users/reset-password', {
        password: NEW_PASSWORD,
        token,
      })
      expect([400, 403]).toContain(answer.status)
      const login = await app().rest.post('/api/users/login', { email, password: NEW_PASSWORD })
      expect(login.status).toBe(401)
    },
  )
})
