import crypto from 'node:crypto'

import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { inTransaction } from '../../src/actions/inTransaction'
import { makePerson, PASSWORD } from '../support/content'
import { describeOnEngines } from '../support/engines'

type Person = Awaited<ReturnType<typeof makePerson>>

const WRONG = 'een verkeerde lange zin'

let hosts = 0

describeOnEngines('logging in', (engine) => {
  const app = engine.useApp()
  let known: Person

  beforeAll(async () => {
    known = await makePerson(app(), 'moderator')
  })

  afterEach(() => {
    jest.restoreAllMocks()
  })

  const overRest = async (email: string) => {
    const { body, status } = await app().rest.post('/api/users/login', { email, password: WRONG })
    return { errors: body.errors, status }
  }
  const overGraphql = async (email: string) => {
    const { body, status } = await app().rest.graphql(
      'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }',
      { email, password: WRONG },
    )
    return { errors: body.errors, status }
  }

  it.each([
    ['REST', overRest, 401],
    ['GraphQL', overGraphql, 200],
  ] as const)(
    'tells over %s nothing about whether an address exists, by answer or by work',
    async (_door, login, status) => {
      const work = jest.spyOn(crypto, 'pbkdf2')
      const answers = []
      const counts = []
      for (const email of [known.email, 'niemand@stad.example', ` ${known.email.toUpperCase()} `]) {
        work.mockClear()
        answers.push(await login(email))
        counts.push(work.mock.calls.map(([, , iterations, length]) => [iterations, length]))
      }
      expect(answers[0]?.status).toBe(status)
      expect(JSON.stringify(answers[0])).toContain('invalid_credentials')
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
      expect(counts[0]).toHaveLength(1)
      expect(counts[1]).toEqual(counts[0])
      expect(counts[2]).toEqual(counts[0])
    },
  )

  it('writes nothing down for a wrong password', async () => {
    const stored = () =>
      app().payload.findByID({
        id: known.id,
        collection: 'users',
        overrideAccess: true,
        showHiddenFields: true,
      })
    const before = await stored()
    await overRest(known.email)
    expect(await stored()).toEqual(before)
  })

  it.each([undefined, null, '', '   ', 42, { $ne: 'x' }])(
    'does no work for %j as the password',
    async (password) => {
      const work = jest.spyOn(crypto, 'pbkdf2')
      // Elsewhere each time: what was refused before counts for where that came from.
      const headers = { 'x-client-address': `192.0.2.${(hosts += 1)}` }
      const data = { email: known.email, password }
      const answer = await app().rest.post('/api/users/login', data, headers)
      expect(answer.status).toBe(400)
      expect(work).not.toHaveBeenCalled()
    },
  )

  describe('while the account is changed', () => {
    /** Does something while the password is being compared. */
    const during = (change: () => Promise<unknown>) => {
      const original = crypto.pbkdf2
      jest.spyOn(crypto, 'pbkdf2').mockImplementationOnce((...args) => {
        void change().then(() => original(...args))
      })
    }
    const stored = (id: string) =>
      app().payload.findByID({
        id,
        collection: 'users',
        overrideAccess: true,
        showHiddenFields: true,
      })
    /** Again when it meets the row about wrong passwords, which is written when the answer is out. */
    const update = (id: string, data: Record<string, unknown>) => {
      const { payload } = app()
      return inTransaction({ payload }, (req) =>
        payload.update({ id, collection: 'users', data, overrideAccess: true, req }),
      )
    }

    it.each([
      ['is suspended', { suspended: true }, 403],
      ['gets another role', { role: 'moderator' }, 503],
      ['gets another password', { password: 'een nieuw wachtwoord' }, 401],
    ])('lets nobody in who %s, and undoes nothing', async (_case, data, status) => {
      const { email, id } = await makePerson(app(), 'contributor')
      during(() => update(id, data))

      const answer = await app().rest.post('/api/users/login', { email, password: PASSWORD })

      expect(answer.status).toBe(status)
      const after = await stored(id)
      const { password: _, ...visible } = data as Record<string, unknown>
      expect(after).toMatchObject({ ...visible, sessions: [] })
      const old = await app().rest.post('/api/users/login', { email, password: PASSWORD })
      expect(old.status).toBe(status === 503 ? 200 : status)
    })
  })
})
