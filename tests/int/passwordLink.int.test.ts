import crypto from 'node:crypto'

import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { makePerson, PASSWORD } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { linksSent } from '../support/passwordLinks'

const NEW_PASSWORD = 'een nieuw wachtwoord'
const NOBODY = 'niemand@stad.example'

let hosts = 0

describeOnEngines('a password that was forgotten', (engine) => {
  const app = engine.useApp()

  const elsewhere = () => ({ 'x-client-address': `198.51.100.${(hosts += 1)}` })
  const ask = (email: string) =>
    app().rest.post('/api/users/forgot-password', { email }, elsewhere())
  const set = (token: unknown, password: unknown = NEW_PASSWORD) =>
    app().rest.post('/api/users/set-password', { password, token }, elsewhere())
  const login = async (email: string, password: string) =>
    (await app().rest.post('/api/users/login', { email, password }, elsewhere())).status
  const stored = (id: string) =>
    app().payload.findByID({
      id,
      collection: 'users',
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })
  const jobs = async () =>
    (await app().payload.db.count({ collection: 'payload-jobs', where: {} })).totalDocs

  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('is asked for without a word, and with the same work, whether the account exists or not', async () => {
    const { email } = await makePerson(app(), 'moderator')
    const questions = async (address: string) => {
      const before = await jobs()
      app().queries.length = 0
      const { body, status } = await ask(address)
      const queries = app().queries.length
      return { body, jobs: (await jobs()) - before, queries, status }
    }
    const hash = jest.spyOn(crypto, 'pbkdf2')
    const unknown = await questions(NOBODY)
    const known = await questions(email)
    expect(known).toMatchObject({ jobs: 1, status: 200 })
    expect(known.body.message).toContain('Als dit e-mailadres bij een account hoort')
    expect(unknown).toEqual(known)
    expect(hash).not.toHaveBeenCalled()
    expect(await linksSent(app(), NOBODY)).toEqual([])
    expect(await jobs()).toBe(0)
  })

  it('is asked for with an address, which may have spaces around it', async () => {
    const { email } = await makePerson(app(), 'moderator')
    expect((await ask(`  ${email.toUpperCase()} `)).status).toBe(200)
    expect(await linksSent(app(), email)).toHaveLength(1)
    const { body, status } = await ask('geen adres')
    expect(status).toBe(400)
    expect(body.errors[0].data.errors).toEqual([
      { message: 'Vul een e-mailadres in, zoals naam@stad.example.', path: 'email' },
    ])
  })

  it('is replaced once by the link of the mail, of which the database knows the hash alone', async () => {
    const { client, email, id } = await makePerson(app(), 'moderator')
    await ask(email.toUpperCase())
    expect(JSON.stringify(await stored(id))).not.toMatch(/"passwordLinkHash":"/)
    const [mail, ...more] = await linksSent(app(), email)
    const { text = '', token = '' } = mail ?? {}
    expect(more).toEqual([])
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(text).toContain('Je vroeg een nieuw wachtwoord')
    const before = await stored(id)
    expect(JSON.stringify(before)).not.toContain(token)
    expect(before.passwordLinkHash).toBe(crypto.createHash('sha256').update(token).digest('hex'))
    const minutes = (Date.parse(before.passwordLinkExpiresAt ?? '') - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(55)
    expect(minutes).toBeLessThanOrEqual(60)

    const weak = await set(token, 'te kort')
    expect(weak.status).toBe(400)
    expect(weak.body.errors[0].data.errors[0]).toMatchObject({ path: 'password' })
    expect(await stored(id)).toEqual(before)

    const done = await set(token)
    expect(done.status).toBe(200)
    expect(done.headers.getSetCookie()).toEqual([])
    expect(await login(email, PASSWORD)).toBe(401)
    expect((await client.get('/api/users/me')).body.user).toBeNull()
    const after = await stored(id)
    expect(after).toMatchObject({
      passwordLinkExpiresAt: null,
      passwordLinkHash: null,
      sessions: [],
    })

    const again = await set(token, 'nog een ander wachtwoord')
    expect(again.status).toBe(400)
    expect(again.body.errors[0]).toMatchObject({ code: 'link_invalid' })
    expect(again.body.errors[0].message).toContain('al gebruikt, vervangen of verlopen')
    expect(await stored(id)).toEqual(after)
    expect(await login(email, NEW_PASSWORD)).toBe(200)
  })

  it('is set by one of two who use the link at once', async () => {
    const { email } = await makePerson(app(), 'moderator')
    await ask(email)
    const [{ token = '' } = {}] = await linksSent(app(), email)
    const passwords = ['de eerste lange zin', 'de tweede lange zin']
    const answers = await Promise.all(passwords.map((password) => set(token, password)))
    const statuses = answers.map(({ status }) => status)
    expect([...statuses].sort()).toEqual([200, 400])
    const logins = await Promise.all(passwords.map((password) => login(email, password)))
    expect(logins).toEqual(statuses.map((status) => (status === 200 ? 200 : 401)))
  })

  it('is set for the account of the link, whoever is logged in', async () => {
    const admin = await makePerson(app(), 'admin')
    const { email, id } = await makePerson(app(), 'moderator')
    await ask(email)
    const [{ token = '' } = {}] = await linksSent(app(), email)
    const answer = await admin.client.post('/api/users/set-password', {
      password: NEW_PASSWORD,
      token,
    })
    expect(answer.status).toBe(200)
    expect((await admin.client.get('/api/users/me')).body.user?.id).toBe(admin.id)
    expect(await login(email, NEW_PASSWORD)).toBe(200)
    const { docs } = await app().payload.find({
      collection: 'audit-log',
      overrideAccess: true,
      where: { entityId: { equals: id } },
    })
    expect(docs.find(({ action }) => action === 'user.password')).toMatchObject({
      actorId: id,
      details: { byMail: true },
    })
  })

  it.each([
    ['another link', async (email: string) => void (await ask(email))],
    [
      'time',
      async (_email: string, id: string) => {
        const data = { passwordLinkExpiresAt: new Date(Date.now() - 1000).toISOString() }
        await app().payload.db.updateOne({ id, collection: 'users', data })
      },
    ],
    ['suspension', (_email: string, id: string) => change(id, { suspended: true })],
    [
      'a suspension that was lifted',
      async (_email: string, id: string) => {
        await change(id, { suspended: true })
        await change(id, { suspended: false })
      },
    ],
    ['another address', (_email: string, id: string) => change(id, { email: `${id}@x.example` })],
    [
      'another password',
      (_email: string, id: string) => change(id, { password: 'door een beheerder gezet' }),
    ],
  ])('is not set by a link that %s has undone', async (_what, undo) => {
    const { email, id } = await makePerson(app(), 'moderator')
    await ask(email)
    const [{ token = '' } = {}] = await linksSent(app(), email)
    await undo(email, id)
    await linksSent(app(), email)
    const before = await stored(id)
    const answer = await set(token)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].code).toBe('link_invalid')
    expect(await stored(id)).toEqual(before)
  })
  const change = async (id: string, data: Record<string, unknown>) => {
    await app().payload.update({ id, collection: 'users', data, overrideAccess: true })
  }

  it('gives somebody who is suspended no link', async () => {
    const { email, id } = await makePerson(app(), 'contributor')
    await change(id, { suspended: true })
    await ask(email)
    expect(await linksSent(app(), email)).toEqual([])
    expect((await stored(id)).passwordLinkHash ?? null).toBeNull()
  })

  it.each([{ $ne: 'x' }, { not_equals: 'x' }, ['x'], null, '', 'x', 42])(
    'is replaced by nobody who gives %j for the token',
    async (token) => {
      const { email, id } = await makePerson(app(), 'moderator')
      await ask(email)
      await linksSent(app(), email)
      const before = await stored(id)
      expect((await set(token)).status).toBe(400)
      expect(await stored(id)).toEqual(before)
    },
  )

  describe("by Payload's own way", () => {
    let email: string

    beforeAll(async () => {
      email = (await makePerson(app(), 'moderator')).email
    })

    it.each([
      ['REST', 404, () => app().rest.post('/api/users/reset-password', { token: 'x' })],
      [
        'GraphQL',
        400,
        () => app().rest.graphql(`mutation { forgotPasswordUser(email: "${email}") }`),
      ],
      [
        'GraphQL, with a token,',
        400,
        () =>
          app().rest.graphql(
            `mutation { resetPasswordUser(token: "x", password: "${PASSWORD}") { token } }`,
          ),
      ],
    ])('is not replaced over %s', async (_door, status, act) => {
      expect((await act()).status).toBe(status)
    })

    it('gets no token in the database, not even by a call of the product', async () => {
      const { payload } = app()
      const asked = payload.forgotPassword({
        collection: 'users',
        data: { email },
        disableEmail: true,
      })
      await expect(asked).rejects.toMatchObject({ status: 404 })
      const { docs } = await payload.find({
        collection: 'users',
        overrideAccess: true,
        pagination: false,
        showHiddenFields: true,
      })
      expect(docs.filter(({ resetPasswordToken }) => resetPasswordToken)).toEqual([])
    })
  })
})
