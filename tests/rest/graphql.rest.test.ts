import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer } from '../support/rest'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ args: ['--api-only'] })
})

afterAll(() => server.stop())

const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
  server.rest.post('/api/graphql', { query, variables })

describe('GraphQL', () => {
  it('answers what is published', async () => {
    const { body, status } = await ask(
      'query($s: String) { Practices(where: {slug: {equals: $s}}) { totalDocs docs { title } } }',
      { s: 'begeleiding-ongekwalificeerde-uitstromers' },
    )

    expect(status).toBe(200)
    expect(body.errors).toBeUndefined()
    expect(body.data.Practices).toMatchObject({
      docs: [{ title: expect.any(String) }],
      totalDocs: 1,
    })
  })

  it.each([
    ['an unknown field', '{ Practices { docs { titl } } }', 400, 'graphql_invalid'],
    ['two mutations', 'mutation { logoutUser logoutUser }', 400, 'one_mutation'],
    ['too deep', `${'{a'.repeat(9)}${'}'.repeat(9)}`, 400, 'query_too_complex'],
    ['too long', `{a}#${'x'.repeat(10_000)}`, 413, 'document_too_large'],
    ['a subscription', 'subscription { x }', 400, 'graphql_invalid'],
    ['introspection', '{ __schema { types { name } } }', 400, 'graphql_invalid'],
  ])('refuses %s with a code and without suggestions', async (_name, query, status, code) => {
    const answer = await ask(query)

    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject({ code, extensions: { code } })
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'))
    expect(JSON.stringify(answer.body)).not.toContain('Did you mean')
  })

  it.each([
    ['query ($v: Int) { Practices(limit: $v) { totalDocs } }', 1e308],
    ['query ($v: Practice_where) { Practices(where: $v) { totalDocs } }', { title: { like: [] } }],
    ['query ($v: Practice_where) { Practices(where: $v) { totalDocs } }', { title: { nee: 'x' } }],
    ['query ($v: String!) { Practice(id: $v) { id } }', null],
  ])('refuses %s with %j, which is no fault of the server', async (query, v) => {
    const { body, status } = await ask(query, { v })

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({
      code: 'graphql_invalid',
      extensions: { code: 'graphql_invalid', statusCode: 400 },
      message: expect.stringContaining('"$v"'),
    })
  })

  it.each(['createPayloadJob', 'deletePayloadLockedDocument', 'createPayloadPreference'])(
    'has no mutation of the framework: %s',
    async (name) => {
      const { body } = await ask(`mutation { ${name}(id: "x") { id } }`)

      expect(body.errors[0].message).toMatch(`Cannot query field "${name}"`)
    },
  )

  it('tells nobody whether there are accounts, nor what fields there are', async () => {
    for (const field of ['initializedUser', 'Access', 'docAccessPractice']) {
      expect((await ask(`{ ${field} }`)).body.errors[0].message).toMatch('Cannot query field')
    }
  })

  it('denies a write, with the code of the REST API', async () => {
    const { body, status } = await ask('mutation { deletePractice(id: "x") { id } }')

    expect(status).toBe(200)
    expect(body.errors[0].extensions).toMatchObject({ code: 'forbidden', statusCode: 403 })
  })

  it('is not asked with a link or a form', async () => {
    const form = await fetch(`${server.url}/api/graphql`, {
      body: 'query={a}',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      method: 'POST',
    })

    expect(form.status).toBe(415)
    expect((await server.rest.get('/api/graphql?query={a}')).status).toBe(405)
  })
})
