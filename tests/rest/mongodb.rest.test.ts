import { randomUUID } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { mongoUrl } from '../support/database'
import { loginsIn } from '../support/logins'
import { START_ARGS } from '../support/node'
import { run } from '../support/run'
import { startServer } from '../support/server'
import { startTcpProxy } from '../support/tcpProxy'
import { untilStatus } from '../support/untilStatus'

const describeOnMongo = mongoUrl() ? describe : describe.skip

describeOnMongo('a server on MongoDB', () => {
  it('starts empty, and without accounts', async () => {
    const server = await startServer({ args: ['--api-only'], engine: 'mongodb' })
    try {
      expect((await server.rest.get('/api/cities')).body.totalDocs).toBe(0)
      expect(loginsIn(server.stderr())).toStrictEqual({})
    } finally {
      await server.stop()
    }
  })

  it('is not started without a secret', async () => {
    const { code, output } = await run(process.execPath, [...START_ARGS, '--api-only'], {
      env: { DATABASE_URL: mongoUrl(), NODE_ENV: 'production', PATH: process.env.PATH },
    })

    expect(code).toBe(78)
    expect(output).toContain('PAYLOAD_SECRET')
  })

  it('says that it cannot answer while the database is away, and heals by itself', async () => {
    const { hostname, port } = new URL(mongoUrl() ?? '')
    const proxy = await startTcpProxy({ host: hostname, port: Number(port || 27_017) })
    const server = await startServer({
      args: ['--api-only'],
      engine: 'mongodb',
      env: {
        // Without this the driver would find its way around the proxy.
        DATABASE_URL: `mongodb://127.0.0.1:${proxy.port}/${randomUUID()}?directConnection=true`,
      },
    })
    try {
      proxy.cut()
      await untilStatus(() => server.rest.get('/readyz'), 503)
      const away = await server.rest.get('/api/practices')
      expect(away.status).toBe(503)
      expect(away.headers.get('retry-after')).toMatch(/^\d+$/)
      const graphql = await server.rest.post('/api/graphql', { query: '{ Cities { totalDocs } }' })
      expect(graphql.status).toBe(503)

      proxy.heal()
      await untilStatus(() => server.rest.get('/readyz'), 200)
      expect((await server.rest.get('/api/practices')).status).toBe(200)
    } finally {
      await server.stop()
      await proxy.stop()
    }
  })
})
