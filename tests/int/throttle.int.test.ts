import crypto from 'node:crypto'

import { beforeAll, beforeEach, expect, it, jest } from '@jest/globals'

import { makePerson, PASSWORD } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { Answer } from '../support/rest'

type Person = Awaited<ReturnType<typeof makePerson>>

const WRONG = 'een verkeerde lange zin'
const TRIES = 10

let hosts = 0

describeOnEngines('guessing a password', (engine) => {
  const app = engine.useApp()
  let person: Person
  /** Where a test asks from: what one did does not count for the next. */
  let here: Record<string, string>

  const elsewhere = () => ({ 'x-client-address': `192.0.2.${(hosts += 1)}` })
  const login = (email: string, password: string, headers = here) =>
    app().rest.post('/api/users/login', { email, password }, headers)
  const graphql = (query: string, variables: Record<string, unknown> = {}) =>
    app().rest.post('/api/graphql', { query, variables }, here)
  const expectTooMany = ({ body, headers, status }: Answer) => {
    expect(status).toBe(429)
    expect(body.errors).toEqual([
      expect.objectContaining({ code: 'too_many_requests', message: expect.any(String) }),
    ])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  }

  beforeAll(async () => {
    person = await makePerson(app(), 'contributor')
  })

  beforeEach(() => {
    here = elsewhere()
  })

  it('is stopped before any work, and keeps its owner out nowhere else', async () => {
    for (let i = 0; i < TRIES; i += 1) expect((await login(person.email, WRONG)).status).toBe(401)
    const work = jest.spyOn(crypto, 'pbkdf2')
    const refused = await login(person.email, PASSWORD)
    expect(work).not.toHaveBeenCalled()
    work.mockRestore()

    expectTooMany(refused)
    expect((await login(person.email, PASSWORD, elsewhere())).status).toBe(200)
    expect((await person.client.get('/api/users/me')).body.user?.id).toBe(person.id)
  })

  it.each([
    ['nl', 'Te veel vragen na elkaar.'],
    ['en', 'Too many requests one after another.'],
  ])('is told so in the language of who asks: %s', async (language, sentence) => {
    const headers = { ...here, 'accept-language': language }
    const ask = () => login(`${language}@stad.example`, WRONG, headers)
    for (let i = 0; i < TRIES; i += 1) await ask()
    expect((await ask()).body.errors[0].message).toContain(sentence)
  })

  it('is stopped as soon for an address that does not exist', async () => {
    for (let i = 0; i < TRIES; i += 1) await login('niemand@stad.example', WRONG)
    const [unknown, other] = [await login('niemand@stad.example', WRONG), here]
    here = elsewhere()
    for (let i = 0; i < TRIES; i += 1) await login(person.email, WRONG)
    const known = await login(person.email, WRONG)
    expectTooMany(unknown)
    expect(known.body.errors).toEqual(unknown.body.errors)
    expect(here).not.toEqual(other)
  })

  it.each([
    [
      'another path',
      (email: string) => app().rest.post('/api/users/LOGIN/', { email, password: WRONG }, here),
    ],
    [
      'a form',
      (email: string) => {
        const form = new FormData()
        form.append('_payload', JSON.stringify({ email, password: WRONG }))
        return app().rest.request('/api/users/login', { body: form, headers: here, method: 'POST' })
      },
    ],
    [
      'GraphQL',
      (email: string) =>
        graphql(`mutation { a: loginUser(email: "${email}", password: "${WRONG}") { token } }`),
    ],
    [
      'a variable',
      (email: string) =>
        graphql(
          'mutation ($e: String!) { loginUser(email: $e, password: "nee, nee, nee") { token } }',
          { e: email },
        ),
    ],
    [
      'a default',
      (email: string) =>
        graphql(
          `mutation ($e: String = "${email}") { loginUser(email: $e, password: "nee, nee, nee") { token } }`,
        ),
    ],
  ])('counts by %s too', async (_way, guess) => {
    const answers = []
    for (let i = 0; i < TRIES; i += 1) answers.push((await guess(person.email)).status)
    expect(answers).not.toContain(429)
    expect(answers).not.toContain(404)
    expectTooMany(await login(person.email, PASSWORD))
    const last = await guess(person.email)
    expect(last.status).toBe(429)
  })

  it('is not what somebody does who logs in', async () => {
    for (let i = 0; i < TRIES + 2; i += 1) {
      expect((await login(person.email, PASSWORD)).status).toBe(200)
    }
  })

  it('is stopped for forgotten passwords, whether or not the address exists', async () => {
    const ask = (email: string) =>
      app().rest.post('/api/users/forgot-password', { email }, elsewhere())
    for (const email of [person.email, 'nooit@stad.example']) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => ask(email)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429])
    }
  })

  it('is stopped for links of forgotten passwords', async () => {
    const reset = () =>
      app().rest.post('/api/users/set-password', { password: PASSWORD, token: 'x' }, here)
    const answers = await Promise.all(Array.from({ length: 25 }, reset))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
    expectTooMany(await reset())
  })
})
