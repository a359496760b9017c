import { randomBytes, randomUUID } from 'node:crypto'

import type { Payload, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'

import { createConfig } from '../../src/createConfig'
import type { Engine, Settings } from '../../src/env'
import { loadEnv } from '../../src/env'
import { createApiHandler } from '../../src/server/api/handleApi'
import { createThrottle } from '../../src/server/throttle/createThrottle'
import { dropDatabase, emptyDatabaseUrl } from './database'
import { createRestClient } from './rest'
import type { RestClient } from './rest'
import { makeTestFolder } from './testFolder'

/** Payload on an empty database of its own, without a server. */
export type TestApp = {
  config: SanitizedConfig
  engine: Engine
  payload: Payload
  /** Each statement or command that went to the database so far; see `queriesOf`. */
  queries: string[]
  /** Asks the whole API in this process, as nobody until it is told otherwise. */
  rest: RestClient
  settings: Settings
  stop: () => Promise<void>
}

/**
 * Starts Payload as the product does: the same configuration, migrations and indexes.
 *
 * @param env settings that differ from the usual ones of a test
 */
export const startPayload = async ({
  engine,
  env = {},
}: {
  engine: Engine
  env?: Record<string, string>
}): Promise<TestApp> => {
  const folder = await makeTestFolder()
  const settings = loadEnv({
    DATABASE_URL: emptyDatabaseUrl(engine, folder.path),
    DATA_DIR: folder.path,
    LOG_LEVEL: 'silent',
    MEDIA_DIR: `${folder.path}/media`,
    NODE_ENV: 'test',
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    ...env,
  })
  const queries: string[] = []
  const config = await createConfig(settings, { onQuery: (query) => queries.push(query) })
  const key = randomUUID()
  const payload = await getPayload({ config, key })

  return {
    config,
    engine,
    payload,
    queries,
    rest: createRestClient({
      origin: 'http://localhost',
      send: createApiHandler({
        payload,
        payloadInstanceCacheKey: key,
        // That answers about forgotten passwords wait is for the unit test to see.
        throttle: createThrottle({ sleep: () => Promise.resolve() }),
      }),
    }),
    settings,
    stop: async () => {
      await payload.destroy()
      // A SQLite file goes with its folder.
      if (engine === 'mongodb') await dropDatabase(settings.databaseUrl)
      await folder.remove()
    },
  }
}
