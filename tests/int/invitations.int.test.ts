import { beforeAll, expect, it } from '@jest/globals'

import { makeCity, makePerson } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { linksSent } from '../support/passwordLinks'

type Person = Awaited<ReturnType<typeof makePerson>>

const PASSWORD = 'de eerste eigen zin'

let count = 0

describeOnEngines('an invitation', (engine) => {
  const app = engine.useApp()
  let admin: Person
  let city: string

  beforeAll(async () => {
    admin = await makePerson(app(), 'admin')
    city = (await makeCity(app().payload)).id
  })

  const address = () => `nieuw.iemand-${(count += 1)}@stad.example`
  const invite = (data: Record<string, unknown>, { client } = admin) =>
    client.post('/api/users/invite', { city, role: 'contributor', ...data })
  const elsewhere = () => ({ 'x-client-address': `203.0.113.${(count += 1)}` })
  const set = (token: string, password = PASSWORD) =>
    app().rest.post('/api/users/set-password', { password, token }, elsewhere())
  const find = async (email: string) => {
    const { docs } = await app().payload.find({
      collection: 'users',
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      where: { email: { equals: email } },
    })
    return docs
  }
  const rowsOf = async (id: string) => {
    const { docs } = await app().payload.find({
      collection: 'audit-log',
      overrideAccess: true,
      pagination: false,
      sort: 'seq',
      where: { entityId: { equals: id } },
    })
    return docs.map(({ action, actorId }) => ({ action, actorId }))
  }

  it('makes an account that its owner opens once, with the link of a mail in Dutch', async () => {
    const email = address()
    const answer = await invite({ email: email.toUpperCase(), name: 'Test genodigde' })
    expect(answer.status).toBe(201)
    expect(answer.body.doc).toMatchObject({ city, email, name: 'Test genodigde' })
    expect(answer.body.message).toContain(email)
    const [before] = await find(email)
    expect(before).toMatchObject({ role: 'contributor', sessions: [], suspended: false })

    const [mail, ...more] = await linksSent(app(), email)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Uitnodiging voor de Praktijkendatabank')
    expect(mail?.text).toContain('Kies een wachtwoord')
    const { token = '' } = mail ?? {}
    const [waiting] = await find(email)
    const days = (Date.parse(waiting?.passwordLinkExpiresAt ?? '') - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
    expect(JSON.stringify(waiting)).not.toContain(token)

    expect((await set(token)).status).toBe(200)
    const [after] = await find(email)
    expect(after).toMatchObject({ acceptedAt: expect.any(String), passwordLinkHash: null })
    const client = await app().rest.as({ email, password: PASSWORD })
    expect((await client.get('/api/users/me')).body.user).toMatchObject({ id: after?.id })
    expect((await set(token)).body.errors[0].code).toBe('link_invalid')
    const id = after?.id ?? ''
    expect(await rowsOf(id)).toEqual([
      { action: 'user.create', actorId: admin.id },
      { action: 'user.invite', actorId: admin.id },
      { action: 'user.accept', actorId: id },
    ])
  })

  it('is renewed, which undoes the earlier link, with what is given now', async () => {
    const email = address()
    await invite({ email })
    const [first] = await linksSent(app(), email)
    const other = (await makeCity(app().payload)).id
    expect((await invite({ city: other, email })).status).toBe(201)
    // From the moment it is renewed, not from the moment that the mail goes out.
    expect((await set(first?.token ?? '')).status).toBe(400)
    const mails = await linksSent(app(), email)
    expect(mails).toHaveLength(2)
    expect((await set(first?.token ?? '')).status).toBe(400)
    const accounts = await find(email)
    expect(accounts).toMatchObject([
      { city: other, name: 'Nieuw Iemand ' + email.match(/\d+/)![0] },
    ])
    expect((await set(mails.at(-1)?.token ?? '')).status).toBe(200)
  })

  it.each([
    ['suspending', (id: string) => admin.client.patch(`/api/users/${id}`, { suspended: true })],
    ['removing', (id: string) => admin.client.delete(`/api/users/${id}`)],
  ])('is taken back by %s the account, also before the mail is out', async (_what, withdraw) => {
    const [sent, waiting] = [address(), address()]
    await invite({ email: sent })
    const [{ token = '' } = {}] = await linksSent(app(), sent)
    await invite({ email: waiting })
    for (const email of [sent, waiting]) {
      const [account] = await find(email)
      expect((await withdraw(account?.id ?? '')).status).toBe(200)
    }
    expect((await set(token)).body.errors[0].code).toBe('link_invalid')
    expect(await linksSent(app(), waiting)).toEqual([])
  })

  it('is not sent for an account that is in use', async () => {
    const { email, id } = await makePerson(app(), 'moderator')
    const before = await find(email)
    const answer = await invite({ email, role: 'contributor' })
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].code).toBe('account_exists')
    expect(await find(email)).toEqual(before)
    expect(await linksSent(app(), email)).toEqual([])
    expect((await rowsOf(id)).map(({ action }) => action)).toEqual(['user.create'])
  })

  it('makes one account when two administrators send it at once', async () => {
    const email = address()
    const answers = await Promise.all([invite({ email }), invite({ email })])
    expect(answers.map(({ status }) => status)).toContain(201)
    expect(answers.every(({ status }) => [201, 400, 409, 503].includes(status))).toBe(true)
    expect(await find(email)).toHaveLength(1)
  })

  it('comes again to who says to have forgotten a password, and ends with its seven days', async () => {
    const email = address()
    await invite({ email })
    await linksSent(app(), email)
    const forgot = () => app().rest.post('/api/users/forgot-password', { email }, elsewhere())
    await forgot()
    const mails = await linksSent(app(), email)
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill(mails[0]?.subject))
    const [account] = await find(email)
    const invitedAt = new Date(Date.now() - 8 * 86_400_000).toISOString()
    await app().payload.db.updateOne({
      id: account?.id ?? '',
      collection: 'users',
      data: { invitedAt },
    })
    await forgot()
    expect(await linksSent(app(), email)).toHaveLength(2)
  })

  it.each([
    ['no address', { email: 'geen adres' }, 'email'],
    ['an unknown role', { role: 'baas' }, 'role'],
    ['no city for a contributor', { city: undefined }, 'city'],
    ['a city that is none', { city: '0'.repeat(24) }, 'city'],
    ['a field that is none', { suspended: false }, 'suspended'],
  ])('is refused with %s, and leaves nothing', async (_what, data, path) => {
    const email = address()
    const answer = await invite({ email, ...data })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain(`"path":"${path}"`)
    expect(await find(email)).toEqual([])
    expect(await linksSent(app(), email)).toEqual([])
  })

  it.each(['contributor', 'moderator'] as const)('is not sent by a %s', async (role) => {
    const email = address()
    const answer = await invite({ email }, await makePerson(app(), role))
    expect(answer.status).toBe(403)
    expect((await app().rest.post('/api/users/invite', { city, email, role })).status).toBe(401)
    expect(await find(email)).toEqual([])
  })
})
