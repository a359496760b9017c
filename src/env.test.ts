import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { ConfigError } from './configError'
import { loadEnv } from './env'

const SECRET = 'q7Rk2vXw9Lz4Tn8Bc1Hs6Yd3Mf5Gj0Pa'

describe('the settings', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'env-'))
  })

  afterEach(() => rmSync(folder, { force: true, recursive: true }))

  const problems = (source: Record<string, string>): string[] => {
    try {
      loadEnv({ DATA_DIR: folder, ...source })
      return []
    } catch (error) {
      if (error instanceof ConfigError) return error.problems
      throw error
    }
  }

  it('need nothing: SQLite, port 3000, this machine alone, a demo', () => {
    expect(loadEnv({ DATA_DIR: folder })).toMatchObject({
      databaseUrl: `file:${folder}/praktijkendatabank.db`,
      demo: true,
      engine: 'sqlite',
      host: '127.0.0.1',
      isProduction: true,
      port: 3000,
      retentionDays: 90,
    })
  })

  it('keep what was sent for as many days as they say', () => {
    const days = (RETENTION_DAYS: string) => loadEnv({ DATA_DIR: folder, RETENTION_DAYS })
    expect(days('0').retentionDays).toBe(0)
    expect(days('365').retentionDays).toBe(365)
    for (const bad of ['-1', '1.5', 'altijd', '10000']) {
      expect(problems({ RETENTION_DAYS: bad })).toEqual([
        'RETENTION_DAYS is een aantal dagen van 0 tot 9999',
      ])
    }
  })

  it('keep the generated secret between starts, for its owner alone', () => {
    const { secret } = loadEnv({ DATA_DIR: folder })
    expect(secret).toHaveLength(43)
    expect(loadEnv({ DATA_DIR: folder }).secret).toBe(secret)
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('write mails to a folder and from VVSG unless they say otherwise', () => {
    const usual = loadEnv({ DATA_DIR: folder })
    expect(usual.smtpUrl).toBeUndefined()
    expect(usual.mailFrom).toEqual({ address: 'samenleven@vvsg.be', name: 'Praktijkendatabank' })
    expect(
      loadEnv({ DATA_DIR: folder, MAIL_FROM: 'a@example.org', SMTP_URL: 'smtps://u:p@mail.test' }),
    ).toMatchObject({
      mailFrom: { address: 'a@example.org', name: 'a@example.org' },
      smtpUrl: 'smtps://u:p@mail.test',
    })
  })

  it.each([
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_URL', 'mail.example.org:587'],
    ['SMTP_URL', 'smtp:///pad'],
    ['SMTP_URL', 'smtp://mail.example.org?tls.rejectUnauthorized=false'],
    ['MAIL_FROM', 'Praktijkendatabank'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_FROM', 'Naam\r\nBcc: b@example.org <a@example.org>'],
  ])('refuse a bad %s without repeating it', (key, value) => {
    expect(problems({ [key]: value })).toEqual([expect.stringContaining(key)])
    expect(problems({ [key]: value }).join()).not.toContain(value)
  })

  it('refuse a damaged secret rather than replace it', () => {
    writeFileSync(path.join(folder, 'secret'), 'short')
    expect(problems({})).toEqual([expect.stringContaining('PAYLOAD_SECRET')])
    expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('short')
  })

  it('choose MongoDB by its URL, without a demo, and ask for a secret then', () => {
    const url = 'mongodb://db.example.org/praktijken?replicaSet=rs0'
    expect(problems({ DATABASE_URL: url })).toEqual(['PAYLOAD_SECRET is verplicht met MongoDB'])
    expect(loadEnv({ DATABASE_URL: url, DATA_DIR: folder, PAYLOAD_SECRET: SECRET })).toMatchObject({
      databaseUrl: url,
      demo: false,
      engine: 'mongodb',
      secret: SECRET,
    })
  })

  it('name every bad key at once, and never a value', () => {
    const found = problems({
      DATABASE_URL: 'postgres://user:hunter2@db/x',
      HOST: 'not a host',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'staging',
      PAYLOAD_SECRET: 'tooshort',
      PORT: '99999',
      SERVER_URL: 'ftp://example.org',
      TRUSTED_PROXIES: 'all',
    })
    const named = found.map((line) => line.split(' ')[0]).sort()
    expect(named).toEqual([
      'DATABASE_URL',
      'HOST',
      'LOG_LEVEL',
      'NODE_ENV',
      'PAYLOAD_SECRET',
      'PORT',
      'SERVER_URL',
      'TRUSTED_PROXIES',
    ])
    expect(found.join()).not.toMatch(/hunter2|not a host|loud|staging|tooshort|99999|ftp:|all\b/)
  })

  it.each([
    'changeme-changeme-changeme-changeme',
    'a'.repeat(40),
    'your-secret-here-your-secret-here',
  ])('refuse the sample secret %s', (secret) => {
    expect(problems({ PAYLOAD_SECRET: secret })).toEqual([
      'PAYLOAD_SECRET mag geen voorbeeldwaarde zijn',
    ])
  })

  it('take an empty value for a missing one', () => {
    expect(loadEnv({ DATA_DIR: folder, DATABASE_URL: '', PORT: ' ' })).toMatchObject({
      engine: 'sqlite',
      port: 3000,
    })
  })

  it.each(['abc', '-1', '3.5', '70000'])('refuse the port %s', (port) => {
    expect(problems({ PORT: port })).toEqual([expect.stringMatching(/^PORT /)])
  })

  it('take the slash off the public address', () => {
    expect(
      loadEnv({ DATA_DIR: folder, SERVER_URL: 'https://praktijken.example.org/' }).serverUrl,
    ).toBe('https://praktijken.example.org')
  })
})
