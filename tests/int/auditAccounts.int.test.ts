import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, expect, it, jest } from '@jest/globals'

import { createAccount } from '../../src/actions/accounts/createAccount'
import { auditRows, rowsOf, summaries } from '../support/audit'
import { makeCity, makePerson, PASSWORD } from '../support/content'
import { describeOnEngines } from '../support/engines'

describeOnEngines('the audit log of accounts', (engine) => {
  const app = engine.useApp()
  let administrator: Awaited<ReturnType<typeof makePerson>>

  beforeAll(async () => {
    administrator = await makePerson(app(), 'admin')
  })

  const during = (work: () => Promise<unknown>) => rowsOf(app().payload, work)

  it('tells of accounts: made, given another role or city, a new password, removed', async () => {
    const { payload } = app()
    const [from, to] = [await makeCity(payload), await makeCity(payload)]
    const admin = administrator.client
    const made = await during(() =>
      admin.post('/api/users', {
        city: from.id,
        email: 'log@example.test',
        name: 'An Log',
        password: PASSWORD,
        role: 'contributor',
      }),
    )
    expect(summaries(made)).toEqual(['user.create  contributor'])
    const { actorId, entityId: id, entityTitle } = made[0] ?? {}
    expect([actorId, entityTitle]).toEqual([administrator.id, 'An Log'])
    const change = async (data: object) =>
      summaries(await during(() => admin.patch(`/api/users/${id}`, data)))
    expect(await change({ name: 'An Logboek' })).toEqual([])
    expect(await change({ city: to.id })).toEqual([`user.city ${from.id} ${to.id}`])
    expect(await change({ role: 'moderator' })).toEqual([
      'user.role contributor moderator',
      `user.city ${to.id} `,
    ])
    const password = await during(() =>
      admin.patch(`/api/users/${id}`, {
        currentPassword: PASSWORD,
        password: 'een heel ander wachtwoord',
      }),
    )
    expect(summaries(password)).toEqual(['user.password  '])
    expect(JSON.stringify(password)).not.toContain('ander wachtwoord')
    expect(summaries(await during(() => admin.delete(`/api/users/${id}`)))).toEqual([
      'user.delete moderator ',
    ])
  })

  it('tells of every fifth wrong password in a row, over REST and GraphQL', async () => {
    const { payload, rest } = app()
    const { email, id } = await makePerson(app(), 'moderator')
    // The server stops who guesses from one place before these are many.
    const from = (place: number) => ({ 'x-client-address': `192.0.2.${place}` })
    const fail = async (times: number, place: number) => {
      for (let time = 0; time < times; time++) {
        const data = { email, password: 'mis' }
        const answer = await rest.post('/api/users/login', data, from(place))
        expect(answer.status).toBe(401)
      }
    }
    /** The rows of a few attempts: they are written when the answer is out. */
    const soon = async (expected: number, work: () => Promise<unknown>) => {
      const before = (await auditRows(payload)).length
      await work()
      for (;;) {
        const rows = (await auditRows(payload)).slice(before)
        if (rows.length >= expected) return rows
        await sleep(100)
      }
    }
    expect(await during(() => fail(4, 1))).toEqual([])
    const [row] = await soon(1, () => fail(1, 1))
    expect(row).toMatchObject({
      action: 'user.login_failures',
      actorName: 'bezoeker',
      details: { attempts: 5 },
      entityId: id,
    })
    const byGraphql = await soon(1, async () => {
      for (let time = 0; time < 5; time++) {
        const query = `mutation { loginUser(email: "${email}", password: "mis") { token } }`
        await rest.post('/api/graphql', { query }, from(2))
      }
    })
    expect(byGraphql.map(({ details }) => details)).toEqual([{ attempts: 10 }])
    const later = await soon(2, async () => {
      await fail(7, 3)
      await fail(7, 4)
    })
    expect(later.map(({ details }) => details)).toEqual([{ attempts: 15 }, { attempts: 20 }])
  })

  it('answers before it looks for who is guessed at: no address takes longer than another', async () => {
    const { payload, rest } = app()
    const { email } = await makePerson(app(), 'moderator')
    const before = (await auditRows(payload)).length
    const order: string[] = []
    const create = payload.db.create.bind(payload.db)
    const find = payload.db.findOne.bind(payload.db)
    const spies = [
      jest.spyOn(payload.db, 'create').mockImplementation((args) => {
        order.push(`writes ${args.collection}`)
        return create(args)
      }),
      jest.spyOn(payload.db, 'findOne').mockImplementation((args) => {
        order.push(`reads ${args.collection}`)
        return find(args)
      }),
    ]
    const tried = async (address: string) => {
      const headers = { 'x-client-address': '192.0.2.50' }
      for (let time = 1; time <= 5; time += 1) {
        order.splice(0)
        await rest.post('/api/users/login', { email: address, password: 'mis' }, headers)
      }
      return [...order]
    }
    const unknown = await tried('niemand@stad.example')
    const known = await tried(email)
    expect(known).toEqual(unknown)
    for (const spy of spies) spy.mockRestore()
    while ((await auditRows(payload)).length === before) await sleep(100)
  })

  it('names the command line for what it changes', async () => {
    const { payload } = app()
    const custom = payload.config.custom as { actor?: string }
    custom.actor = 'opdrachtregel'
    const rows = await during(() =>
      createAccount({ payload }, { email: 'cli@stad.example', role: 'moderator' }),
    ).finally(() => delete custom.actor)
    expect(summaries(rows)).toEqual(['user.create  moderator'])
    expect(rows[0]).toMatchObject({ actorName: 'opdrachtregel', actorRole: null })
  })
})
