import { afterAll, beforeAll, describe } from '@jest/globals'

import type { Engine } from '../../src/env'
import { mongoUrl } from './database'
import { startPayload } from './payload'
import type { TestApp } from './payload'

type Env = Record<string, string>

/** An engine to run tests on. */
export type TestEngine = {
  name: Engine
  /** Starts Payload on an empty database of its own; the caller stops it. */
  startPayload: (env?: Env) => Promise<TestApp>
  /** Starts it before the tests of this block and stops it after them. The result gives it to a test. */
  useApp: (env?: Env) => () => TestApp
}

/**
 * Runs the same tests on each engine: on SQLite, and on the run's MongoDB when there is one
 * (`npm test` starts it and names it in TEST_MONGODB_URL; the tests are skipped without it).
 */
export const describeOnEngines = (name: string, body: (engine: TestEngine) => void): void => {
  describe(`${name} (sqlite)`, () => body(testEngine('sqlite')))
  const describeOnMongo = mongoUrl() ? describe : describe.skip
  describeOnMongo(`${name} (mongodb)`, () => body(testEngine('mongodb')))
}

const testEngine = (name: Engine): TestEngine => {
  const start = (env: Env = {}): Promise<TestApp> => startPayload({ engine: name, env })
  return {
    name,
    startPayload: start,
    useApp: (env) => {
      let app: TestApp | undefined
      beforeAll(async () => {
        app = await start(env)
      })
      afterAll(async () => {
        await app?.stop()
      })
      return () => {
        if (!app) throw new Error('Payload runs in tests and hooks only, not beside them')
        return app
      }
    },
  }
}
