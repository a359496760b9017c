import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { mongoUrl } from '../support/database'
import { COMMAND_ARGS } from '../support/node'
import { run } from '../support/run'
import type { TestServer } from '../support/server'
import { startServer } from '../support/server'

const FICHES = 'src/seed/fiches'
/** Nothing of a developer's own settings. */
const ENV = { HOME: process.env.HOME, NODE_ENV: 'production', PATH: process.env.PATH } as const

const SLUG = 'begeleiding-ongekwalificeerde-uitstromers'

const testCommands = (engine: 'mongodb' | 'sqlite'): void => {
  let server: TestServer
  let folder: string

  const command = (name: string, ...args: string[]) =>
    server.command([`src/cli/${name}.ts`, ...args])
  const practices = async (): Promise<string[]> => {
    const { body } = await server.rest.get('/api/practices')
    return body.docs.map(({ slug }: { slug: string }) => slug)
  }

  beforeAll(async () => {
    server = await startServer({ args: ['--api-only'], engine, env: { DEMO: 'false' } })
    folder = await mkdtemp(path.join(tmpdir(), 'fiches-'))
  })

  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  it('seed the reference data, and the next answer of the server has it', async () => {
    expect((await server.rest.get('/api/cities?limit=1')).body.totalDocs).toBe(0)

    const { code, stdout } = await command('seed', '--json')

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ cities: { created: 287, unchanged: 0 } })
    expect((await server.rest.get('/api/cities?limit=1')).body.totalDocs).toBe(287)
  })

  it('make an account that can log in, and print one object and nothing else', async () => {
    const made = await command(
      ...(['user', 'create', '--email', 'gent@stad.example'] as const),
      ...['--role', 'contributor', '--city', 'GENT', '--json'],
    )

    const login = JSON.parse(made.stdout) as Record<string, string>
    expect(login).toEqual({
      city: 'Gent',
      email: 'gent@stad.example',
      password: expect.stringMatching(/^\S{20,}$/),
      role: 'contributor',
    })
    const { email = '', password = '' } = login
    expect((await server.rest.post('/api/users/login', { email, password })).status).toBe(200)

    const reset = await command('user', 'reset-password', '--email', email, '--json')
    const { password: renewed } = JSON.parse(reset.stdout) as { password: string }
    expect((await server.rest.post('/api/users/login', { email, password })).status).toBe(401)
    expect((await server.rest.post('/api/users/login', { email, password: renewed })).status).toBe(
      200,
    )

    const list = await command('user', 'list', '--json')
    expect(JSON.parse(list.stdout)).toEqual([
      { city: 'Gent', email, name: 'Gent', role: 'contributor' },
    ])
  })

  it('verify the audit log, which names the command line', async () => {
    const list = await command('audit', 'list', '--json')
    const rows = JSON.parse(list.stdout) as { action: string; actorName: string; hash: string }[]
    const [last] = rows
    expect(last).toMatchObject({ action: 'user.password', actorName: 'opdrachtregel' })

    const whole = await command('audit', 'verify', '--json')
    expect(whole.code).toBe(0)
    expect(JSON.parse(whole.stdout)).toEqual({
      fault: null,
      hash: last?.hash,
      ok: true,
      rows: rows.length,
    })
    expect((await command('audit', 'list', '--limit', '0')).code).toBe(64)
  })

  it('rehearse an import, do it, and publish what the server then shows', async () => {
    const rehearsal = await command('import', FICHES, '--publish', '--dry-run', '--json')
    expect(JSON.parse(rehearsal.stdout)).toMatchObject({ summary: { created: 1 } })
    expect(await practices()).toEqual([])

    const real = await command('import', FICHES, '--publish')
    expect(real).toMatchObject({ code: 0, output: real.stdout })
    expect(real.stdout).toContain('Operatie Geslaagd, Gent: nieuw, gepubliceerd')
    expect(await practices()).toEqual([SLUG])
  })

  it('export into a folder that is made, and to standard output', async () => {
    const out = path.join(folder, 'nieuw', 'map')

    expect((await command('export', '--all', '--out', out)).code).toBe(0)
    const one = await command('export', '--slug', SLUG)

    expect(await readdir(out)).toEqual([`${SLUG}.txt`])
    expect(await readFile(path.join(out, `${SLUG}.txt`), 'utf8')).toBe(one.stdout)
  })
}

describe('the command line beside a running server (sqlite)', () => {
  testCommands('sqlite')
})

const describeOnMongo = mongoUrl() ? describe : describe.skip
describeOnMongo('the command line beside a running server (mongodb)', () => {
  testCommands('mongodb')
})

describe('the command line, wrongly used,', () => {
  let folder: string

  const command = (name: string, ...args: string[]) =>
    run(process.execPath, [...COMMAND_ARGS, `src/cli/${name}.ts`, ...args], {
      env: { ...ENV, DATA_DIR: folder },
    })

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'data-'))
  })

  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it.each([
    [['export', '--slug', 'niets'], 1, 'Er is geen praktijk met het webadres "niets".'],
    [['export'], 64, 'Geef --slug of --all.'],
    [['import', 'weg.txt', '--json'], 1, ''],
    [['import'], 64, 'Het argument <path> ontbreekt.'],
    [['user', 'create', '--email', 'x@y.example'], 64, '--role'],
    [['user', 'create', '--email', 'x', '--role', 'admin'], 1, '"x" is geen geldig e-mailadres.'],
    [['user', 'nieuw'], 64, 'De opdracht "nieuw" bestaat niet.'],
    [['seed', '--alles'], 64, 'De optie --alles bestaat niet.'],
  ])(
    'answers %j with exit code %i and one line',
    async ([name = '', ...args], exitCode, message) => {
      const { code, output } = await command(name, ...args)

      expect(code).toBe(exitCode)
      expect(output).toContain(message)
      expect(output.trimEnd().split('\n')).toHaveLength(1)
    },
  )

  it('explains itself', async () => {
    const { code, stdout } = await command('user', '--help')

    expect(code).toBe(0)
    expect(stdout).toMatch(/Gebruik: npm run user -- [^]*reset-password/)
  })

  it('ends quietly when its reader has read enough', async () => {
    const { code, output } = await run(
      'sh',
      ['-c', `${[process.execPath, ...COMMAND_ARGS, 'src/cli/user.ts', '-h'].join(' ')} | true`],
      { env: { ...ENV, DATA_DIR: folder } },
    )

    expect({ code, output }).toEqual({ code: 0, output: '' })
  })

  it('names a setting that is not usable, with exit code 78', async () => {
    const { code, output } = await run(
      process.execPath,
      [...COMMAND_ARGS, 'src/cli/user.ts', 'list'],
      {
        env: { ...ENV, DATABASE_URL: 'postgres://geheim@server', DATA_DIR: folder },
      },
    )

    expect(code).toBe(78)
    expect(output).toContain('DATABASE_URL')
    expect(output).not.toContain('geheim')
  })
})
