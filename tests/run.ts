import { parseArgs } from 'node:util'

import type { FoundMongo } from './support/mongo'
import { findMongo, NoMongoError } from './support/mongo'
import { stopRunning } from './support/run'
import type { Outcome, Step } from './support/steps'
import { STEPS } from './support/steps'

const HELP = `Proves the product: one step after another, up to the first that fails.

  npm test                                     all steps
  npm run check                                those that run no product
  npm test -- --only int,rest                  these
  npm test -- --only int --files practices     test files whose path has this text
  npm test -- --only int --tests "is refused"  tests whose title has this text

Steps: ${STEPS.map(({ name }) => name).join(', ')}

Environment:
  TEST_MONGODB       mongod, secantus or off; else the first that is there of
                     TEST_MONGODB_URL, a mongod and SecantusDB
  TEST_MONGODB_URL   a replica set to test on
  CHROMIUM_PATH      the browser of the step e2e
  REQUIRE_BROWSER=1  without a browser: fail instead of skip
`

const EXIT_USAGE = 64

let mongo: Promise<FoundMongo> | undefined

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      files: { type: 'string' },
      help: { short: 'h', type: 'boolean' },
      only: { type: 'string' },
      static: { type: 'boolean' },
      tests: { type: 'string' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const steps = chosen(values.only, values.static)
  const started = Date.now()
  const skipped: string[] = []
  for (const step of steps) {
    const outcome = await time(step, () =>
      step.run({ files: values.files, mongoUrl, tests: values.tests }),
    )
    if (outcome === 'failed') return 1
    if (outcome === 'skipped') skipped.push(step.name)
  }
  console.log(`\nPassed in ${seconds(started)}.${await omissions(skipped)}`)
  return 0
}

const chosen = (only: string | undefined, isStatic: boolean | undefined): Step[] => {
  const names = only?.split(',')
  const unknown = names?.find((name) => !STEPS.some((step) => step.name === name))
  if (unknown !== undefined) throw new UsageError(`There is no step "${unknown}"; see --help.`)
  return STEPS.filter(
    (step) => (!names || names.includes(step.name)) && (!isStatic || step.isStatic),
  )
}

const time = async (step: Step, work: () => Promise<Outcome>): Promise<Outcome> => {
  console.log(`\n== ${step.name}: ${step.title}`)
  const started = Date.now()
  const outcome = await work()
  console.log(`== ${step.name} ${outcome} in ${seconds(started)}`)
  return outcome
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** One MongoDB for the whole run, started by the first step that wants it. */
const mongoUrl = async (): Promise<string | undefined> => {
  if (!mongo) {
    mongo = findMongo()
    const found = await mongo
    console.log('mongo' in found ? `MongoDB: ${found.mongo.description}` : noMongo(found.reason))
  }
  const found = await mongo
  return 'mongo' in found ? found.mongo.url : undefined
}

const noMongo = (reason: string): string =>
  `!! NOT TESTED ON MONGODB: ${reason}\n!! (see "npm test -- --help" for TEST_MONGODB)`

/** What a reader of the last line should know. */
const omissions = async (skipped: string[]): Promise<string> => {
  const found = await mongo
  const lines = skipped.map((name) => `\n!! Skipped: ${name}`)
  if (found && 'reason' in found) lines.push(`\n${noMongo(found.reason)}`)
  return lines.join('')
}

const stop = async (): Promise<void> => {
  await stopRunning()
  const found = await mongo?.catch(() => undefined)
  if (found && 'mongo' in found) await found.mongo.stop()
}

class UsageError extends Error {}

/** A bad option, or a MongoDB that was asked for and cannot be had. */
const explain = (error: unknown): number => {
  if (error instanceof NoMongoError) {
    console.error(error.message)
    return 1
  }
  if (error instanceof UsageError || isParseError(error)) {
    console.error(error.message)
    return EXIT_USAGE
  }
  throw error
}

const isParseError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(code)))
}

try {
  process.exitCode = await main().catch(explain)
} finally {
  await stop()
}
