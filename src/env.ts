import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { config as loadDotenv } from 'dotenv'
import { z } from 'zod'

import { ConfigError } from './configError'
import { isSmtpUrl, parseMailAddress } from './emails/settings'
import type { MailAddress } from './emails/settings'

/** Everything that can be configured, parsed and validated once. `.env.example` describes each key. */
export type Settings = {
  /** Where the embedded database, the generated secret and the server's lock live. */
  dataDir: string
  /** `file:…` (SQLite) or `mongodb://…`, `mongodb+srv://…`. */
  databaseUrl: string
  /** Whether a first start fills an empty database with demo accounts and the bundled fiche. */
  demo: boolean
  engine: Engine
  host: string
  isDevelopment: boolean
  isProduction: boolean
  logLevel: LogLevel
  /** Who mails are from. */
  mailFrom: MailAddress
  /** Where uploaded files are stored. */
  mediaDir: string
  port: number
  /** How many days sent notifications and mails that became files are kept; 0 keeps them for ever. */
  retentionDays: number
  /** Signs sessions; at least 32 characters. */
  secret: string
  /** The public address of this installation, without a slash at the end. */
  serverUrl: string | undefined
  /** The mail server, with its account; without one mails are written to `mail/` in the data folder. */
  smtpUrl: string | undefined
  /** How many reverse proxies stand in front; 0 trusts no `X-Forwarded-*` header. */
  trustedProxies: number
}

export type Engine = 'mongodb' | 'sqlite'

type LogLevel = 'debug' | 'error' | 'fatal' | 'info' | 'silent' | 'trace' | 'warn'

type Source = Record<string, string | undefined>

const MIN_SECRET_LENGTH = 32
const SAMPLE_SECRETS = /^(change[-_ ]?me.*|your[-_ ].*|example.*|vervang.*|(.)\2*)$/i

const booleanText = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'is true of false' })
  .transform((value) => ['true', '1', 'yes'].includes(value))

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.|mongodb:\/\/.|mongodb\+srv:\/\/.)/,
      'begint met file:, mongodb:// of mongodb+srv://',
    )
    .optional(),
  DATA_DIR: z.string().default('data'),
  DEMO: booleanText.optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is een hostnaam of een IP-adres')
    .default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'is trace, debug, info, warn, error, fatal of silent',
    })
    .default('info'),
  MAIL_FROM: z
    .string()
    .default('Praktijkendatabank <samenleven@vvsg.be>')
    .transform((text, context) => {
      const address = parseMailAddress(text)
      if (address) return address
      const issue = 'is een adres, of een naam met een adres: Naam <adres@voorbeeld.be>'
      context.addIssue({ code: 'custom', message: issue })
      return z.NEVER
    }),
  MEDIA_DIR: z.string().default('media'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'is production, development of test',
    })
    .default('production'),
  PAYLOAD_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH, `telt minstens ${MIN_SECRET_LENGTH} tekens`)
    .refine((value) => !SAMPLE_SECRETS.test(value), 'mag geen voorbeeldwaarde zijn')
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is een geheel getal')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is hoogstens 65535')
    .default(3000),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'is een aantal dagen van 0 tot 9999')
    .transform(Number)
    .default(90),
  SERVER_URL: z
    .url({ error: 'is een http- of https-adres', protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'is het adres van een mailserver: smtp:// of smtps://, met enkel een host')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'is een cijfer van 0 tot 9')
    .transform(Number)
    .default(0),
})

/**
 * Reads and validates the settings, once, from `.env` and the environment (which wins).
 * With the embedded database a missing secret is generated and kept in the data folder.
 *
 * @param source the variables; an empty value counts as missing
 * @throws {ConfigError} naming every bad key, never a value
 */
export const loadEnv = (source: Source = readEnvironment()): Settings => {
  const parsed = schema.safeParse(withoutEmptyValues(source))
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)

  const databaseUrl = parsed.data?.DATABASE_URL ?? (source.DATABASE_URL || undefined)
  const engine: Engine = databaseUrl?.startsWith('mongodb') ? 'mongodb' : 'sqlite'
  if (engine === 'mongodb' && !source.PAYLOAD_SECRET) {
    problems.push('PAYLOAD_SECRET is verplicht met MongoDB')
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)

  const values = parsed.data
  const dataDir = path.resolve(values.DATA_DIR)
  return Object.freeze({
    databaseUrl: databaseUrl ?? `file:${path.join(dataDir, 'praktijkendatabank.db')}`,
    dataDir,
    demo: values.DEMO ?? (engine === 'sqlite' && values.NODE_ENV !== 'test'),
    engine,
    host: values.HOST,
    isDevelopment: values.NODE_ENV === 'development',
    isProduction: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
    mailFrom: values.MAIL_FROM,
    mediaDir: path.resolve(values.MEDIA_DIR),
    port: values.PORT,
    retentionDays: values.RETENTION_DAYS,
    secret: values.PAYLOAD_SECRET ?? generatedSecret(dataDir),
    serverUrl: values.SERVER_URL,
    smtpUrl: values.SMTP_URL,
    trustedProxies: values.TRUSTED_PROXIES,
  })
}

/**
 * Payload stops outside production when one of its packages has another version, and the newest
 * e-mail adapter is 3.90.1. package.json pins each of them, so that check has nothing left to find.
 */
export const skipVersionCheck = (): void => {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
}

/** React, Next and Payload look at NODE_ENV themselves: load the settings before them. */
const readEnvironment = (): Source => {
  loadDotenv({ quiet: true })
  return Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
}

const withoutEmptyValues = (source: Source): Source =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))

/** The embedded database's own secret: made on the first start, readable by its owner alone. */
const generatedSecret = (dataDir: string): string => {
  const file = path.join(dataDir, 'secret')
  mkdirSync(dataDir, { mode: 0o700, recursive: true })
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      // Another process made it in the meantime: theirs is read below.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < MIN_SECRET_LENGTH) {
    throw new ConfigError([
      `${path.basename(dataDir)}/secret is beschadigd: zet het terug of geef PAYLOAD_SECRET`,
    ])
  }
  chmodSync(file, 0o600)
  return secret
}
