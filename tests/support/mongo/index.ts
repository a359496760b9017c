import { startMongod } from './mongod'
import { startSecantus } from './secantus'
import { NoMongoError } from './types'
import type { TestMongo } from './types'

export { NoMongoError } from './types'
export type { TestMongo } from './types'

const CHOICES = ['mongod', 'secantus', 'off'] as const

type Choice = (typeof CHOICES)[number]

/** The MongoDB of a test run, or the reason why there is none. */
export type FoundMongo = { mongo: TestMongo } | { reason: string }

/**
 * Finds the MongoDB for this run: what `TEST_MONGODB` chooses (`mongod`, `secantus` or `off`), else
 * the first that is there of `TEST_MONGODB_URL`, a mongod and SecantusDB.
 *
 * @throws {NoMongoError} when the chosen one cannot be had
 */
export const findMongo = async (): Promise<FoundMongo> => {
  const choice = chosen(process.env.TEST_MONGODB)
  if (choice === 'off') return { reason: 'TEST_MONGODB=off' }
  if (choice === 'mongod') return { mongo: await startMongod() }
  if (choice === 'secantus') return { mongo: await startSecantus() }

  const url = process.env.TEST_MONGODB_URL
  if (url) return { mongo: { description: 'TEST_MONGODB_URL', stop: () => Promise.resolve(), url } }

  const reasons: string[] = []
  for (const start of [startMongod, startSecantus]) {
    try {
      return { mongo: await start() }
    } catch (error) {
      if (!(error instanceof NoMongoError)) throw error
      reasons.push(error.message)
    }
  }
  return { reason: reasons.join('; ') }
}

const chosen = (value: string | undefined): Choice | undefined => {
  if (!value) return undefined
  const choice = CHOICES.find((name) => name === value)
  if (!choice) throw new NoMongoError(`TEST_MONGODB must be one of ${CHOICES.join(', ')}`)
  return choice
}
