import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { mongoUrl } from '../support/database'
import type { TestServer } from '../support/server'
import { startServer } from '../support/server'

const testVerify = (engine: 'mongodb' | 'sqlite'): void => {
  let server: TestServer

  const audit = (...args: string[]) => server.command(['src/cli/audit.ts', ...args])
  const tamper = (how: string) => server.command(['tests/support/tamperAudit.ts', how])

  beforeAll(async () => {
    server = await startServer({ args: ['--api-only'], engine, env: { DEMO: 'false' } })
  })

  afterAll(async () => {
    await server?.stop()
  })

  it.each(['een', 'twee', 'drie'])(
    'adds a row for what the command line does (%s)',
    async (name) => {
      const options = ['create', '--email', `${name}@vvsg.example`, '--role', 'moderator']
      expect((await server.command(['src/cli/user.ts', ...options])).code).toBe(0)
    },
  )

  it('finds the log whole, and shows it in words', async () => {
    const { code, stdout } = await audit('verify')
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Heel: 3 regels\.\nLaatste vingerafdruk: [0-9a-f]{64}\n$/),
    ])
    const rewritten = await audit('verify', '--fingerprint', 'a'.repeat(64))
    expect([rewritten.code, rewritten.stdout]).toEqual([
      1,
      expect.stringMatching(/^NIET HEEL: geen enkele regel heeft de vingerafdruk die je bewaarde/),
    ])
    const list = await audit('list', '--action', 'user.create', '--limit', '2')
    expect(list.stdout.split('\n')).toHaveLength(4)
    expect(list.stdout).toContain('Account: aangemaakt')
  })

  it('names a row that is gone from the end', async () => {
    expect((await tamper('last')).code).toBe(0)
    const { code, stdout } = await audit('verify')
    expect([code, stdout]).toEqual([
      1,
      'NIET HEEL: regel 3 ontbreekt.\nDe 2 regels ervoor zijn heel.\n',
    ])
  })

  it('names a row that was changed, for programs too', async () => {
    expect((await tamper('changed')).code).toBe(0)
    expect((await audit('verify')).stdout).toContain('NIET HEEL: regel 2 is gewijzigd.')
    const { code, stdout } = await audit('verify', '--json')
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      { fault: { reason: 'changed', seq: 2 }, ok: false, rows: 1 },
    ])
  })

  it('explains itself', async () => {
    const { code, stdout } = await audit('list', '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Gebruik: npm run audit -- list [^]*--action <action>/)
  })
}

describe('the command line for the audit log (sqlite)', () => {
  testVerify('sqlite')
})

const describeOnMongo = mongoUrl() ? describe : describe.skip
describeOnMongo('the command line for the audit log (mongodb)', () => {
  testVerify('mongodb')
})
