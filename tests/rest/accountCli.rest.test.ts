import { spawn } from 'node:child_process'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { mongoUrl } from '../support/database'
import { COMMAND_ARGS } from '../support/node'
import { linkMailsIn } from '../support/passwordLinks'
import { run } from '../support/run'
import type { TestServer } from '../support/server'
import { startServer } from '../support/server'
import { makeTestFolder } from '../support/testFolder'

const EMAIL = 'nieuw@stad.example'
const PASSWORD = 'een eigen lange zin'

const testCommands = (engine: 'mongodb' | 'sqlite'): void => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer({ args: ['--api-only'], engine, env: { DEMO: 'false' } })
  })

  afterAll(async () => {
    await server?.stop()
  })

  it('invite somebody, whom the running server mails a link that works once', async () => {
    const { code, stdout } = await server.command([
      ...['src/cli/user.ts', 'invite', '--email', EMAIL, '--role', 'moderator', '--json'],
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ city: null, email: EMAIL, role: 'moderator' })
    let token: string | undefined
    for (let attempt = 0; attempt < 150 && !token; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      token = (await linkMailsIn(server.dataDir, EMAIL))[0]?.token
    }
    const set = () => server.rest.post('/api/users/set-password', { password: PASSWORD, token })
    expect((await set()).status).toBe(200)
    expect((await set()).status).toBe(400)
    await expect(server.rest.as({ email: EMAIL, password: PASSWORD })).resolves.toBeDefined()
    expect(`${server.stdout()}${server.stderr()}`).not.toContain(token)
  })

  it('make, replace and revoke the key of a website, from the next request on', async () => {
    const command = async (...args: string[]) => {
      const { code, stdout } = await server.command(['src/cli/apiClient.ts', ...args])
      expect(code).toBe(0)
      return stdout
    }
    const status = async (key: string) => {
      const authorization = `api-clients API-Key ${key}`
      return (await server.rest.get('/api/practices', { authorization })).status
    }
    const made = JSON.parse(await command('create', '--name', 'Test', '--json')) as {
      id: string
      key: string
    }
    expect(await status(made.key)).toBe(200)
    const list = await command('list', '--json')
    expect(JSON.parse(list)).toMatchObject([{ id: made.id, name: 'Test', scope: 'published' }])
    expect(list).not.toContain(made.key)
    const next = JSON.parse(await command('rotate', made.id, '--json')) as { key: string }
    expect([await status(made.key), await status(next.key)]).toEqual([401, 200])
    await command('revoke', made.id)
    expect(await status(next.key)).toBe(401)
  })
}

describe('commands for accounts and keys (sqlite)', () => {
  testCommands('sqlite')
})

const describeOnMongo = mongoUrl() ? describe : describe.skip
describeOnMongo('commands for accounts and keys (mongodb)', () => {
  testCommands('mongodb')
})

describe('a password at the command line', () => {
  it('is refused when it is easy to guess, and says why', async () => {
    const folder = await makeTestFolder()
    const child = spawn(
      process.execPath,
      [
        ...COMMAND_ARGS,
        ...['src/cli/user.ts', 'create', '--email', EMAIL, '--role', 'admin', '--password-stdin'],
      ],
      {
        env: {
          DATA_DIR: folder.path,
          MEDIA_DIR: `${folder.path}/media`,
          NODE_ENV: 'production',
          PATH: process.env.PATH,
        },
      },
    )
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdin.end('wachtwoord123\n')
    const code = await new Promise((resolve) => child.on('close', resolve))
    await folder.remove()
    expect(code).toBe(1)
    expect(stderr).toContain('makkelijk te raden')
    expect(stderr).not.toContain('wachtwoord123')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it.each([['user.ts'], ['apiClient.ts']])('has help in Dutch: %s', async (file) => {
    const { code, stdout } = await run(process.execPath, [...COMMAND_ARGS, `src/cli/${file}`, '-h'])
    expect(code).toBe(0)
    expect(stdout).toContain('Voorbeelden:')
  })
})
