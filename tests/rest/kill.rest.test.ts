import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it } from '@jest/globals'

import { makeCategory, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { withOwnDatabase } from '../support/ownDatabase'
import { startServer } from '../support/server'
import { createUser } from '../support/users'
import { expectWhole } from './killCheck'
import { nothingYet, WATCHED, writersOn, writeUntilGone } from './killScene'
import type { Acknowledged, Logins } from './killScene'

const KILLS = 10

const published = ({ due, plans }: Acknowledged): boolean =>
  plans.length > 0 || due.some((moment) => moment + WATCHED < Date.now())

/** What has to be under way before each kill, in turn. */
const UNDER_WAY: ((seen: Acknowledged) => boolean)[] = [
  published,
  ({ created }) => created.length > 1,
  ({ saved }) => saved.length > 1,
  ({ uploaded }) => uploaded.length > 0,
  ({ reviews }) => reviews.some(({ state }) => state === 'submitted'),
  ({ reviews }) => reviews.some(({ state }) => state === 'in_review'),
  ({ reviews }) => reviews.some(({ state }) => state === 'published'),
]

/** In milliseconds: by how much each kill is late, at random. */
const LATE = 150

/** In milliseconds, for all kills together: each is a start of the product. */
const LIMIT = 1_200_000

describeOnEngines('a server that is killed in the middle of writes', ({ name: engine }) => {
  it(
    `leaves everything whole, ${KILLS} times, and keeps what it acknowledged`,
    () =>
      withOwnDatabase(engine, async ({ env, mediaDir, payload }) => {
        const logins: Logins = {
          contributor: (await createUser({ payload }, 'contributor')).credentials,
          moderator: (await createUser({ payload }, 'moderator')).credentials,
        }
        const category = (await makeCategory(payload)).id
        const practices = {
          drafted: (await makePractice(payload, { category })).id,
          published: (await makePractice(payload, { category })).id,
        }
        const killOnce = async (isUnderWay: (seen: Acknowledged) => boolean): Promise<void> => {
          const server = await startServer({ args: ['--api-only'], env })
          const seen = nothingYet()
          let isGone = false
          try {
            const { people, plans } = await writersOn(server.rest, logins, { category, practices })
            const writers = isUnderWay === published ? plans : people
            const writing = writeUntilGone(writers, seen, () => isGone)
            const underWay = async (): Promise<void> => {
              while (!isUnderWay(seen) && !isGone) await sleep(10)
              await sleep(Math.random() * LATE)
            }
            await Promise.race([writing, underWay()])
            process.kill(server.pid, 'SIGKILL')
            isGone = true
            await writing
          } finally {
            isGone = true
            await server.stop()
          }
          await expectWhole(payload, seen, mediaDir)
        }
        for (let kill = 0; kill < KILLS; kill += 1) {
          await killOnce(UNDER_WAY[kill % UNDER_WAY.length]!)
        }

        const server = await startServer({ args: ['--api-only'], env })
        const { code, output } = await server.command(['src/cli/audit.ts', 'verify'])
        expect([code, output]).toEqual([0, expect.any(String)])
        expect(await server.stop()).toBe(0)
      }),
    LIMIT,
  )
})
