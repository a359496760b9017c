import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { LIMITS } from '../../src/server/throttle/createThrottle'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

const { points } = LIMITS.login.pair!

describe.each([
  ['without a proxy that is trusted', '0', 429],
  ['behind one', '1', 401],
])('guessing from addresses that the client makes up, %s', (_where, proxies, last) => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer({
      args: ['--api-only'],
      env: { DEMO: 'false', TRUSTED_PROXIES: proxies },
    })
  })

  afterAll(async () => {
    await server?.stop()
  })

  const guess = (headers: Record<string, string>) =>
    server.rest.post(
      '/api/users/login',
      { email: 'niemand@stad.example', password: 'mis' },
      headers,
    )

  it(`ends in ${last}`, async () => {
    const statuses = []
    for (let i = 0; i <= points; i += 1) {
      const headers = {
        forwarded: `for=203.0.113.${i}`,
        'x-client-address': `203.0.113.${i}`,
        'x-forwarded-for': `203.0.113.${i}`,
        'x-real-ip': `203.0.113.${i}`,
      }
      statuses.push((await guess(headers)).status)
    }
    expect(statuses.slice(0, points)).toEqual(Array(points).fill(401))
    expect(statuses.at(-1)).toBe(last)
  })

  it('counts by what the proxy saw, not by what came before that', async () => {
    const statuses = []
    for (let i = 0; i <= points; i += 1) {
      const answer = await guess({ 'x-forwarded-for': `203.0.113.${i}, 198.51.100.7` })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})
