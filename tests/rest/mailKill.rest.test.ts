import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it, jest } from '@jest/globals'
import type { Payload } from 'payload'

import { STUCK_AFTER } from '../../src/jobs/queue/releaseStuckJobs'
import type { User } from '../../src/payload-types'
import { allJobs, makeReader, makeReview, rowsFor, tell } from '../int/mailScene'
import { describeOnEngines } from '../support/engines'
import { freePort } from '../support/freePort'
import { withOwnDatabase } from '../support/ownDatabase'
import { startServer } from '../support/server'
import { startSmtp } from '../support/smtp'
import type { TestSmtp } from '../support/smtp'

/** Each test starts servers, one after another. */
jest.setTimeout(600_000)

/** A mail server that keeps who sends waiting until it is told what to answer. */
const startSlowSmtp = async (): Promise<
  TestSmtp & { answer: (error?: Error) => void; arrived: Promise<void> }
> => {
  const arrived = signal()
  const answered = signal()
  const smtp = await startSmtp(async () => {
    arrived.give()
    await answered.given
  })
  return { ...smtp, answer: answered.give, arrived: arrived.given }
}

/** Something that is waited for, and that may be bad news. */
const signal = () => {
  let give: (error?: Error) => void = () => undefined
  const given = new Promise<void>((resolve, reject) => {
    give = (error) => (error ? reject(error) : resolve())
  })
  return { give: (error?: Error) => give(error), given }
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(200)
}

describeOnEngines('a server that sends mails', ({ name: engine }) => {
  type Scene = {
    isSent: () => Promise<boolean>
    payload: Payload
    reader: User
    start: (smtpUrl: string) => ReturnType<typeof startServer>
    tellReader: () => Promise<void>
  }

  /** Servers on one database, and the command line's view of it. */
  const withScene = (work: (scene: Scene) => Promise<void>): Promise<void> =>
    withOwnDatabase(engine, async ({ env, payload }) => {
      const reader = await makeReader({ payload })
      await work({
        isSent: async () => Boolean((await rowsFor(payload, reader.id))[0]?.sentAt),
        payload,
        reader,
        start: (SMTP_URL) => startServer({ args: ['--api-only'], env: { ...env, SMTP_URL } }),
        tellReader: async () => {
          const { id } = await makeReview(payload)
          await tell(payload, { kind: 'submitted', recipients: [reader.id], reviewRequest: id })
        },
      })
    })

  it('sends what a killed one was sending', () =>
    withScene(async ({ isSent, payload, reader, start, tellReader }) => {
      const slow = await startSlowSmtp()
      const first = await start(slow.url)
      await tellReader()
      await slow.arrived
      process.kill(first.pid, 'SIGKILL')
      await first.stop()
      slow.answer(new Error('too late'))
      await slow.stop()

      // Payload itself leaves it like this for ever.
      expect(await payload.jobs.run({ overrideAccess: true, silent: true })).toMatchObject({
        noJobsRemaining: true,
      })
      const [job] = await allJobs(payload)
      expect(job).toMatchObject({ hasError: false, processing: true })
      expect(await isSent()).toBe(false)

      if (engine === 'mongodb') {
        // Another process may be sending it, for all that the next one knows: until it is too old.
        const updatedAt = new Date(Date.now() - STUCK_AFTER - 1_000).toISOString()
        await payload.db.updateOne({
          id: job?.id ?? '',
          collection: 'payload-jobs',
          data: { updatedAt },
        })
      }
      const smtp = await startSmtp()
      const second = await start(smtp.url)
      await until(isSent)
      await second.stop()
      await smtp.stop()
      expect(smtp.mails.map(({ to }) => to)).toEqual([[reader.email]])
      expect(await allJobs(payload)).toEqual([])
    }))

  it('ends the mail that it is sending before it stops', () =>
    withScene(async ({ isSent, payload, start, tellReader }) => {
      const slow = await startSlowSmtp()
      const server = await start(slow.url)
      await tellReader()
      await slow.arrived
      process.kill(server.pid, 'SIGTERM')
      await until(() =>
        server.rest.get('/readyz').then(
          ({ status }) => status === 503,
          () => true,
        ),
      )
      expect(await isSent()).toBe(false)
      slow.answer()
      expect(await server.stop()).toBe(0)
      await slow.stop()
      expect(await isSent()).toBe(true)
      expect(await allJobs(payload)).toEqual([])
    }))

  it('answers as ever while there is no mail server, and keeps the mail', () =>
    withScene(async ({ isSent, payload, reader, start, tellReader }) => {
      const port = await freePort()
      const server = await start(`smtp://test:geheim-wachtwoord@127.0.0.1:${port}`)
      await tellReader()
      await until(async () => (await allJobs(payload))[0]?.totalTried === 1)
      expect((await server.rest.get('/api/practices')).status).toBe(200)
      expect(await allJobs(payload)).toMatchObject([{ hasError: false, processing: false }])
      expect(await isSent()).toBe(false)

      const jobs = (...args: string[]) => server.command(['src/cli/jobs.ts', ...args])
      const [job] = await allJobs(payload)
      await payload.db.updateOne({
        id: job?.id ?? '',
        collection: 'payload-jobs',
        data: { hasError: true },
      })
      expect(JSON.parse((await jobs('list', '--json')).stdout)).toEqual([
        {
          attempts: 1,
          error: expect.stringContaining('ECONNREFUSED'),
          id: job?.id,
          state: 'failed',
          task: 'sendNotification',
          waitUntil: expect.any(String),
        },
      ])
      expect(await jobs('retry', '--all')).toMatchObject({
        code: 0,
        stdout: 'Opnieuw klaargezet: 1.\n',
      })
      await until(async () => (await allJobs(payload))[0]?.totalTried === 1)
      expect(await allJobs(payload)).toMatchObject([{ hasError: false }])
      await server.stop()
      const log = server.stdout() + server.stderr()
      expect(log).toContain('A job failed and is tried again later')
      expect(log).toContain(`via 127.0.0.1:${port}`)
      expect(log).not.toContain('geheim-wachtwoord')
      expect(log).not.toContain(reader.email)
      expect(log).not.toMatch(/email adapter/i)
    }))
})
