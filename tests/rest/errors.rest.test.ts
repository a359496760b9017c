import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { sendRaw } from '../support/raw'
import type { Answer } from '../support/rest'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const UUID = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/

let server: TestServer

beforeAll(async () => {
  server = await startServer({ args: ['--api-only'] })
})

afterAll(() => server.stop())

type LogLine = Record<string, unknown>

/** The first line of the log that is the one; the test's own limit ends the wait. */
const logLine = async (isIt: (line: LogLine) => boolean): Promise<LogLine> => {
  for (;;) {
    const lines = server.stdout().split('\n').slice(0, -1)
    const found = lines.map((line) => JSON.parse(line) as LogLine).find(isIt)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const expectError = ({ body, headers, status }: Answer, expected: number, code: string): void => {
  expect({ code: body.errors?.[0]?.code, status }).toStrictEqual({ code, status: expected })
  expect(body.errors[0].message).toEqual(expect.any(String))
  expect(body.requestId).toMatch(UUID)
  expect(headers.get('x-request-id')).toBe(body.requestId)
  expect(headers.get('content-type')).toMatch(/^application\/json/)
}

describe('what cannot be answered', () => {
  it.each([
    ['an unknown path', 'GET', '/nergens', 404, 'not_found'],
    ['the admin, in a server without it', 'GET', '/admin', 404, 'not_found'],
    ['an unknown route of the API', 'GET', '/api/nergens', 404, 'not_found'],
    ['a name that each object has', 'GET', '/api/constructor/x', 404, 'not_found'],
    ['an unknown document', 'GET', '/api/practices/nergens', 404, 'not_found'],
    ['an unknown file', 'GET', '/api/media/file/nergens.png', 404, 'not_found'],
    ['a malformed address', 'GET', '/%E0%A4%A', 400, 'malformed_url'],
    ['a malformed address of the API', 'GET', '/api/%zz', 400, 'malformed_url'],
    ['an address that is too long', 'GET', `/api?${'x'.repeat(8_200)}`, 414, 'uri_too_long'],
    ['a filter that is no filter', 'GET', '/api/practices?where=x', 400, 'bad_query'],
    ['a page beyond numbers', 'GET', '/api/practices?page=1e308', 400, 'bad_query'],
    ['too many at once', 'GET', '/api/practices?limit=0', 400, 'bad_query'],
    ['permissions, for nobody', 'GET', '/api/access', 401, 'unauthenticated'],
    ['a bulk delete, for nobody', 'DELETE', '/api/practices', 401, 'unauthenticated'],
  ])('%s', async (_name, method, path, status, code) => {
    expectError(await server.rest.request(path, { method }), status, code)
  })

  it.each([
    '/api/og',
    '/api/graphql-playground',
    '/api/users/init',
    '/api/users/first-register',
    '/api/users/First-Register/',
    '/_next/image?url=%2Fx&w=64&q=75',
  ])('a route that does not exist here: %s', async (path) => {
    expectError(await server.rest.get(path), 404, 'not_found')
    expectError(await server.rest.post(path, {}), 404, 'not_found')
  })

  it.each([
    ['/api/practices', 'PUT', /GET.*POST/],
    ['/api/practices/nergens', 'POST', /PATCH/],
    ['/api/users/login', 'PUT', /POST/],
    ['/api/graphql', 'GET', /POST/],
    ['/healthz', 'POST', /GET, HEAD/],
  ])('a wrong method says which are right: %s', async (path, method, allow) => {
    const answer = await server.rest.request(path, { method })

    expectError(answer, 405, 'method_not_allowed')
    expect(answer.headers.get('allow')).toMatch(allow)
  })

  it.each([
    ['malformed JSON', '{"email":', 'application/json', 400, 'invalid_json'],
    ['JSON that is no object', '[]', 'application/json', 400, 'invalid_json'],
    ['half a form', '--x\r\n', 'multipart/form-data; boundary=x', 400, 'invalid_multipart'],
    ['another kind of content', 'a', 'text/plain', 415, 'unsupported_media_type'],
    ['too much', 'a'.repeat(1024 * 1024 + 1), 'application/json', 413, 'payload_too_large'],
  ])('a body: %s', async (_name, body, type, status, code) => {
    const response = await fetch(`${server.url}/api/users/login`, {
      body,
      headers: { 'content-type': type },
      method: 'POST',
    })
    expectError(
      { body: await response.json(), headers: response.headers, status: response.status },
      status,
      code,
    )
  })

  it('a body that is longer than it said it would be', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const answer = await sendRaw(
      server.url,
      `POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`,
    )

    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('"code":"payload_too_large"')
  })

  it.each([
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, 'host_missing'],
    [
      'an expectation',
      'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\n\r\n',
      417,
      'expectation_failed',
    ],
    ['no HTTP', 'HALLO\r\n\r\n', 400, 'bad_request'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    [
      'another protocol',
      'GET /admin HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      400,
      'upgrade_refused',
    ],
    [
      'a host that is none',
      'GET /api/x HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      400,
      'malformed_url',
    ],
  ])('on a bare connection: %s', async (_name, text, status, code) => {
    const answer = await sendRaw(server.url, text)

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toContain(`"code":"${code}"`)
    expect(answer.toLowerCase()).toContain('x-request-id')
  })

  it('a question in the body, from somebody who is not logged in', async () => {
    const response = await fetch(`${server.url}/api/practices`, {
      body: 'limit=0',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
      method: 'POST',
    })

    expect(response.status).toBe(400)
    await expect(response.json()).resolves.toMatchObject({
      errors: [{ code: 'method_override_refused' }],
    })
  })
})

describe('every answer', () => {
  it('has an id that no client chooses', async () => {
    const { headers } = await server.rest.get('/api/practices', { 'x-request-id': 'eigen-id-123' })

    expect(headers.get('x-request-id')).toMatch(UUID)
  })

  it('has the headers that keep browsers from running or framing it', async () => {
    const { headers } = await server.rest.get('/api/practices')

    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('is the same for HEAD, without its body', async () => {
    const response = await fetch(`${server.url}/api/practices`, { method: 'HEAD' })

    expect(response.status).toBe(200)
    await expect(response.text()).resolves.toBe('')
  })

  it('has its log line, as JSON with the same id and without secrets', async () => {
    const { headers } = await server.rest.get('/api/practices?resetToken=geheim-123')
    const id = headers.get('x-request-id')
    const line = await logLine(({ requestId, res }) => requestId === id && res !== undefined)

    expect(line).toMatchObject({ level: 30, res: { status: 200 } })
    expect(server.stdout()).not.toContain('geheim-123')
  })
})

describe('behind a proxy', () => {
  it('keeps the id that the proxy gave, and tells browsers to stay on https', async () => {
    const behind = await startServer({
      args: ['--api-only'],
      env: { SERVER_URL: 'https://voorbeeld.example', TRUSTED_PROXIES: '1' },
    })
    try {
      const { headers } = await behind.rest.get('/api/practices', {
        'x-request-id': 'proxy-id-123',
      })

      expect(headers.get('x-request-id')).toBe('proxy-id-123')
      expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    } finally {
      await behind.stop()
    }
  })
})
