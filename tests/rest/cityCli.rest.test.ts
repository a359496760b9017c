import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { mongoUrl } from '../support/database'
import type { RestClient } from '../support/rest'
import type { TestServer } from '../support/server'
import { startServer } from '../support/server'

const testMergers = (engine: 'mongodb' | 'sqlite'): void => {
  const args = ['merge', '41002', '--into', '44021', '--date', '2027-01-01']
  let client: RestClient
  let server: TestServer

  const city = (...args: string[]) => server.command(['src/cli/city.ts', ...args])
  const stored = async (nis: string) =>
    (await server.rest.get(`/api/cities?where[nis][equals]=${nis}&depth=1`)).body.docs[0]
  const account = async (email: string) => {
    const options = ['--email', email, '--role', 'contributor', '--city', 'Aalst', '--json']
    const { stdout } = await server.command(['src/cli/user.ts', 'create', ...options])
    return JSON.parse(stdout) as { email: string; password: string }
  }

  beforeAll(async () => {
    server = await startServer({ args: ['--api-only'], engine, env: { DEMO: 'false' } })
  })

  afterAll(async () => {
    await server?.stop()
  })

  it('has cities to merge', async () => {
    expect((await server.command(['src/cli/seed.ts'])).code).toBe(0)
  })

  it('rehearses a merger and changes nothing', async () => {
    client = await server.rest.as(await account('aalst@stad.example'))
    const rehearsal = await city(...args, '--dry-run')
    expect(rehearsal.code).toBe(0)
    expect(rehearsal.stdout).toBe(
      [
        'Proef: er wordt niets gewijzigd.',
        'Aalst (41002) gaat op in Gent (44021) en bestond tot en met 2026-12-31.',
        '  van de opvolger: 0 praktijken, 0 uitvoeringen',
        '  accounts die verhuizen: 1',
        'Gent (44021) wordt voortaan ook gevonden als: Aalst.',
        '',
      ].join('\n'),
    )
    expect((await stored('41002')).replacedBy).toBeFalsy()
    expect((await client.get('/api/users/me')).body.user?.email).toBe('aalst@stad.example')
  })

  it('does it beside the server, which follows at once', async () => {
    const real = await city(...args, '--json')
    expect(JSON.parse(real.stdout)).toMatchObject({
      aliases: ['Aalst'],
      cities: [{ accounts: 1, nis: '41002', wasMerged: false }],
      dryRun: false,
      into: { name: 'Gent', nis: '44021' },
      validTo: '2026-12-31',
    })
    expect((await stored('41002')).replacedBy).toMatchObject({ nis: '44021' })
    expect((await client.get('/api/users/me')).body.user).toBeNull()
  })

  it('changes nothing the second time', async () => {
    const again = await city(...args)
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([
      0,
      'Aalst (41002) was al opgegaan in Gent (44021).',
    ])
  })

  it('leaves a row in the log for each city and account', async () => {
    const log = await server.command(['src/cli/audit.ts', 'list', '--json'])
    const rows = JSON.parse(log.stdout) as { action: string; actorName: string; to: string }[]
    expect(rows.slice(0, 2)).toMatchObject([
      { action: 'user.city', actorName: 'opdrachtregel' },
      { action: 'city.merge', actorName: 'opdrachtregel', to: 'Gent (44021)' },
    ])
  })

  it('lists what merged, and undoes it', async () => {
    const list = await city('list', '--merged', '--json')
    expect(JSON.parse(list.stdout)).toEqual([
      {
        kind: 'gemeente',
        name: 'Aalst',
        nis: '41002',
        replacedBy: 'Gent',
        validTo: '2026-12-31',
      },
    ])
    const { code, stdout } = await city('unmerge', '41002')
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'Aalst (41002) staat weer los van Gent (44021).',
    ])
    expect((await stored('41002')).replacedBy).toBeFalsy()
    expect(JSON.parse((await city('list', '--merged', '--json')).stdout)).toEqual([])
  })

  it.each([
    [['merge', '41002', '--into', '41002'], 1, 'Aalst (41002) kan niet in zichzelf opgaan.'],
    [['merge', '99999', '--into', '41002'], 1, 'Er is geen stad of gemeente met NIS-code "99999".'],
    [['merge', '41002'], 64, '--into'],
    [['merge', '--into', '41002'], 64, 'nis'],
    [['merge', '41002', '--into', '44021', '--date', '2027-02-30'], 64, '--date'],
    [['unmerge', '41002'], 1, 'Aalst (41002) ging nergens in op.'],
  ])('answers %j with exit code %i and one line', async (wrong, exitCode, text) => {
    const { code, output } = await city(...wrong)
    expect([code, output.trimEnd().split('\n').length]).toEqual([exitCode, 1])
    expect(output).toContain(text)
  })

  it('explains itself', async () => {
    const { code, stdout } = await city('--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Gebruik: npm run city -- [^]*--dry-run/)
  })
}

describe('the command line for mergers (sqlite)', () => {
  testMergers('sqlite')
})

const describeOnMongo = mongoUrl() ? describe : describe.skip
describeOnMongo('the command line for mergers (mongodb)', () => {
  testMergers('mongodb')
})
