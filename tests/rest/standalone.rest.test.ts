import { randomBytes } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { mongoUrl } from '../support/database'
import { freePort } from '../support/freePort'
import { startSecantus } from '../support/mongo/secantus'
import { START_ARGS } from '../support/node'
import { run } from '../support/run'

const describeOnSecantus = mongoUrl()?.includes('replicaSet=secantus') ? describe : describe.skip

describeOnSecantus('a MongoDB server without transactions', () => {
  it('is refused, with a sentence that says how to make it a replica set', async () => {
    const mongo = await startSecantus({ isStandalone: true })
    try {
      const { code, output } = await run(process.execPath, [...START_ARGS, '--api-only'], {
        env: {
          DATABASE_URL: `${mongo.url}standalone`,
          HOST: '127.0.0.1',
          NODE_ENV: 'production',
          PATH: process.env.PATH,
          PAYLOAD_SECRET: randomBytes(32).toString('hex'),
          PORT: String(await freePort()),
        },
      })

      expect(code).toBe(78)
      expect(output).toContain('rs.initiate()')
      expect(output).not.toContain(mongo.url)
    } finally {
      await mongo.stop()
    }
  })
})
