import { rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { loginsIn } from '../support/logins'
import { START_ARGS } from '../support/node'
import { run } from '../support/run'
import { startServer } from '../support/server'
import { makeTestFolder } from '../support/testFolder'
import { untilStatus } from '../support/untilStatus'

const environment = (folder: string, env: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  DATA_DIR: folder,
  DATABASE_URL: `file:${path.join(folder, 'test.db')}`,
  HOST: '127.0.0.1',
  MEDIA_DIR: path.join(folder, 'media'),
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  PORT: '0',
  ...env,
})

const tryStart = async (env: Record<string, string>, args: string[] = []) => {
  const folder = await makeTestFolder()
  try {
    return await run(process.execPath, [...START_ARGS, '--api-only', ...args], {
      env: environment(folder.path, env),
    })
  } finally {
    await folder.remove()
  }
}

describe('a start that cannot go on', () => {
  it('names each bad setting and no value, and ends with 78', async () => {
    const { code, output } = await tryStart({ PAYLOAD_SECRET: 'te-kort', PORT: 'poort' })

    expect(code).toBe(78)
    expect(output).toMatch(/PAYLOAD_SECRET/)
    expect(output).toMatch(/PORT/)
    expect(output).not.toMatch(/te-kort|poort/)
  })

  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { code, output } = await tryStart({ PORT: String(port) })
    other.close()

    expect(code).toBe(1)
    expect(output.trim().split('\n')).toStrictEqual([expect.stringContaining(String(port))])
  })

  it('knows its flags', async () => {
    expect(await tryStart({}, ['--nope'])).toMatchObject({ code: 1 })
    expect(await tryStart({}, ['--help'])).toMatchObject({ code: 0 })
  })
})

describe('a running server', () => {
  it('refuses a second one on the same file, in one line', async () => {
    const server = await startServer({ args: ['--api-only'] })
    try {
      const second = await server.command([...START_ARGS.slice(1), '--api-only'])

      expect(second.code).toBe(1)
      expect(second.output.trim().split('\n')).toHaveLength(1)
      expect((await server.rest.get('/readyz')).status).toBe(200)
    } finally {
      await server.stop()
    }
  })

  it('shows the logins of a first start once, beside its log', async () => {
    const server = await startServer({ args: ['--api-only'] })
    const logins = loginsIn(server.stderr())
    try {
      expect(Object.keys(logins).sort()).toStrictEqual(['beheerder', 'medewerker', 'moderator'])
      for (const credentials of Object.values(logins)) {
        expect(server.stdout()).not.toContain(credentials.password)
        await expect(server.rest.as(credentials)).resolves.toBeDefined()
      }
    } finally {
      await server.stop()
    }
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s', async (signal) => {
    const server = await startServer({ args: ['--api-only'] })
    // Some clients keep their connection open.
    await server.rest.get('/api/practices')
    process.kill(server.pid, signal)
    // A terminal and npm both pass it on.
    process.kill(server.pid, signal)

    await expect(server.stop()).resolves.toBe(0)
  })

  it('starts again with what it had, and shows no login', async () => {
    const folder = await makeTestFolder()
    const env = {
      DATA_DIR: folder.path,
      DATABASE_URL: `file:${path.join(folder.path, 'kept.db')}`,
      MEDIA_DIR: path.join(folder.path, 'media'),
      PAYLOAD_SECRET: '',
    }
    try {
      const first = await startServer({ args: ['--api-only'], env })
      const { body: before } = await first.rest.get('/api/practices?depth=0')
      await first.stop()
      const second = await startServer({ args: ['--api-only'], env })
      const { body: after } = await second.rest.get('/api/practices?depth=0')
      await second.stop()

      expect(before.totalDocs).toBeGreaterThan(0)
      expect(after).toStrictEqual(before)
      expect(loginsIn(second.stderr())).toStrictEqual({})
    } finally {
      await folder.remove()
    }
  })

  it('says that it cannot answer while the database is away, and heals by itself', async () => {
    const folder = await makeTestFolder()
    const file = path.join(folder.path, 'moved.db')
    const server = await startServer({
      args: ['--api-only'],
      env: { DATABASE_URL: `file:${file}` },
    })
    try {
      await rename(file, `${file}.away`)
      const away = await untilStatus(() => server.rest.get('/readyz'), 503)
      expect(away.body.errors[0].code).toBe('database_unavailable')

      const api = await server.rest.get('/api/practices')
      expect(api.status).toBe(503)
      expect(api.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(api.body.errors[0].code).toBe('database_unavailable')
      expect((await server.rest.get('/healthz')).status).toBe(200)

      await rename(`${file}.away`, file)
      await untilStatus(() => server.rest.get('/readyz'), 200)
      expect((await server.rest.get('/api/practices')).status).toBe(200)
    } finally {
      await server.stop()
      await folder.remove()
    }
  })
})
