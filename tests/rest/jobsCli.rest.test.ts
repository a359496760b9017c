import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { freePort } from '../support/freePort'
import type { TestServer } from '../support/server'
import { startServer } from '../support/server'

describe('npm run jobs', () => {
  let server: TestServer

  const jobs = (...args: string[]) => server.command(['src/cli/jobs.ts', ...args])

  beforeAll(async () => {
    const SMTP_URL = `smtp://127.0.0.1:${await freePort()}`
    server = await startServer({ args: ['--api-only'], env: { DEMO: 'false', SMTP_URL } })
  })

  afterAll(async () => {
    await server.stop()
  })

  it('explains itself', async () => {
    const { code, stdout } = await jobs('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('Gebruik: npm run jobs --')
    expect(stdout).toContain('retry')
  })

  it('says that nothing waits', async () => {
    expect(await jobs('list')).toMatchObject({ code: 0, stdout: 'Er wacht niets.\n' })
    expect(await jobs('list', '--json')).toMatchObject({ code: 0, stdout: '[]\n' })
    expect(await jobs('retry', '--all')).toMatchObject({
      code: 0,
      stdout: 'Opnieuw klaargezet: 0.\n',
    })
  })

  it('takes one name or all of them, and knows what is not there', async () => {
    expect((await jobs('retry')).code).toBe(64)
    expect((await jobs('retry', 'x', '--all')).code).toBe(64)
    expect((await jobs('retry', 'x')).code).toBe(1)
  })
})
