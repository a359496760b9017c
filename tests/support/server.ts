import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Engine } from '../../src/env'
import { emptyDatabaseUrl } from './database'
import { freePort } from './freePort'
import { COMMAND_ARGS, START_ARGS } from './node'
import { createRestClient } from './rest'
import type { RestClient } from './rest'
import { run } from './run'
import type { Ended } from './run'
import { stopProcess } from './stopProcess'
import { makeTestFolder } from './testFolder'

const START_LIMIT = 180_000
const POLL = 100

/** Keys that a developer's own `.env` would fill otherwise: an empty value counts as missing. */
const NEUTRAL = {
  DATABASE_URL: '',
  DEMO: '',
  MAIL_FROM: '',
  SERVER_URL: '',
  SMTP_URL: '',
  TRUSTED_PROXIES: '',
}

/** The built product, running as its own process. */
export type TestServer = {
  /** Where it keeps its data, and mails that no mail server took. */
  dataDir: string
  /** How the process ended; undefined while it runs. */
  exitCode: () => number | undefined
  /** Of the process. */
  pid: number
  /** Runs a command line of the product (`['src/cli/user.ts', 'list']`) on the same data. */
  command: (args: string[]) => Promise<Ended>
  /** Asks its API over its port. */
  rest: RestClient
  stderr: () => string
  stdout: () => string
  /** Sends SIGTERM, removes the data and resolves to the exit code. */
  stop: () => Promise<number | undefined>
  url: string
}

/**
 * Starts the built product on a free port with an empty database and data folder of its own, and
 * waits until it is ready. `npm run build` must have run, unless `args` has `--api-only`.
 *
 * @param env settings that differ from the usual ones
 */
export const startServer = async ({
  args = [],
  engine = 'sqlite',
  env = {},
}: {
  args?: string[]
  engine?: Engine
  env?: Record<string, string>
} = {}): Promise<TestServer> => {
  const folder = await makeTestFolder()
  const port = await freePort()
  const settings: NodeJS.ProcessEnv = {
    ...NEUTRAL,
    DATA_DIR: folder.path,
    DATABASE_URL: emptyDatabaseUrl(engine, folder.path),
    HOME: process.env.HOME,
    HOST: '127.0.0.1',
    MEDIA_DIR: `${folder.path}/media`,
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    PORT: String(port),
    ...env,
  }
  const child = spawn(process.execPath, [...START_ARGS, ...args], {
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))

  const url = `http://127.0.0.1:${port}`
  const exitCode = (): number | undefined => child.exitCode ?? undefined
  const stop = async (): Promise<number | undefined> => {
    await stopProcess(child)
    await folder.remove()
    return exitCode()
  }
  try {
    await waitUntilReady(url, () => child.exitCode === null && child.signalCode === null)
  } catch (error) {
    await stop()
    throw new Error(`The server does not get ready.\n${stdout}\n${stderr}`, { cause: error })
  }
  return {
    command: (args) => run(process.execPath, [...COMMAND_ARGS, ...args], { env: settings }),
    dataDir: folder.path,
    exitCode,
    pid: child.pid ?? 0,
    rest: createRestClient({ origin: url }),
    stderr: () => stderr,
    stdout: () => stdout,
    stop,
    url,
  }
}

const waitUntilReady = async (url: string, isAlive: () => boolean): Promise<void> => {
  const deadline = Date.now() + START_LIMIT
  while (isAlive() && Date.now() < deadline) {
    const isReady = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await sleep(POLL)
  }
  throw new Error(isAlive() ? `No answer within ${START_LIMIT} ms` : 'The process ended')
}
