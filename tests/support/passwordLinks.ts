import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { mailFolder } from '../../src/emails/mailAdapter'
import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import type { TestApp } from './payload'

type Mail = { subject: string; text: string; to: string; token: string }

/** Folded headers and quoted-printable, as nodemailer writes Dutch. */
const decoded = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/\r?\n[ \t]+/g, ' ')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/**
 * The mails with a link to set a password that stand in a folder, the oldest first.
 *
 * @param to the address that they are for
 */
export const linkMailsIn = async (dataDir: string, to: string): Promise<Mail[]> => {
  const folder = mailFolder({ dataDir })
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(
    files.sort().map(async (name) => decoded(await readFile(path.join(folder, name), 'utf8'))),
  )
  return mails
    .filter((raw) => new RegExp(`^To:.*<?${to}>?`, 'm').test(raw))
    .flatMap((raw) => {
      const [, token = ''] = /\/admin\/wachtwoord\?token=([\w-]+)/.exec(raw) ?? []
      const [, subject = ''] = /^Subject: (.*)$/m.exec(raw) ?? []
      return token ? [{ subject: subject.trim(), text: raw, to, token }] : []
    })
}

/** Runs what is queued and gives the links that somebody got by mail so far. */
export const linksSent = async (
  { payload, settings }: Pick<TestApp, 'payload' | 'settings'>,
  to: string,
): Promise<Mail[]> => {
  await runDueJobs(payload)
  return linkMailsIn(settings.dataDir, to)
}
