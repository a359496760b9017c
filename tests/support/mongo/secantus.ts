import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { MongoClient } from 'mongodb'

import { tryFileLock } from '../../../src/db/fileLock'
import { freePort } from '../freePort'
import { run } from '../run'
import { stopProcess } from '../stopProcess'
import { NoMongoError } from './types'
import type { TestMongo } from './types'

const PACKAGE = 'SecantusDB==0.7.0b3'
const CACHE = path.resolve('.cache')
const VENV = path.join(CACHE, 'secantus')
const INSTALLED = path.join(VENV, 'installed')
const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10']
const START_LIMIT = 180_000

/**
 * Starts SecantusDB on a free port, in memory, as a replica set of one.
 *
 * @param isStandalone makes it the kind of server that the product refuses
 */
export const startSecantus = async ({ isStandalone = false } = {}): Promise<TestMongo> => {
  await install()
  const port = await freePort()
  const child = spawn(
    path.join(VENV, 'bin', 'secantusd-py'),
    [
      ...['--host', '127.0.0.1', '--port', String(port), '--storage-path', ':memory:'],
      ...(isStandalone ? ['--standalone'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors = `${errors}${chunk.toString()}`.slice(-2000)))
  const url = `mongodb://127.0.0.1:${port}/${isStandalone ? '' : '?replicaSet=secantus'}`
  const stop = (): Promise<void> => stopProcess(child)
  try {
    await waitForHello(url, () => child.exitCode === null)
  } catch (error) {
    await stop()
    throw new NoMongoError(`SecantusDB does not answer: ${errors.trim() || String(error)}`)
  }
  return { description: `SecantusDB (${PACKAGE})`, stop, url }
}

const waitForHello = async (url: string, isAlive: () => boolean): Promise<void> => {
  const deadline = Date.now() + START_LIMIT
  for (;;) {
    const client = new MongoClient(url, { serverSelectionTimeoutMS: 1_000 })
    try {
      await client.db('admin').command({ hello: 1 })
      return
    } catch (error) {
      if (!isAlive() || Date.now() > deadline) throw error
      await sleep(100)
    } finally {
      await client.close()
    }
  }
}

/** Makes the virtual environment once; runs that start together take turns. */
const install = async (): Promise<void> => {
  if (existsSync(INSTALLED)) return
  mkdirSync(CACHE, { recursive: true })
  let lock = await tryFileLock(path.join(CACHE, 'secantus.lock'))
  while (!lock) {
    await sleep(500)
    lock = await tryFileLock(path.join(CACHE, 'secantus.lock'))
  }
  try {
    if (existsSync(INSTALLED)) return
    const python = await findPython()
    console.log(`Installing ${PACKAGE} in .cache/secantus (once)…`)
    rmSync(VENV, { force: true, recursive: true })
    await attempt(python, ['-m', 'venv', VENV], 'is its venv module there (python3-venv)?')
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PACKAGE]
    await attempt(path.join(VENV, 'bin', 'python'), pip, 'can the package index be reached?')
    writeFileSync(INSTALLED, `${PACKAGE}\n`)
  } finally {
    await lock.release()
  }
}

const findPython = async (): Promise<string> => {
  const check = 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))'
  for (const python of PYTHONS) {
    const { code } = await run(python, ['-c', check])
    if (code === 0) return python
  }
  throw new NoMongoError('SecantusDB needs Python 3.10 to 3.13 (python3), and there is none')
}

const attempt = async (command: string, args: string[], hint: string): Promise<void> => {
  const { code, output } = await run(command, args)
  if (code === 0) return
  rmSync(VENV, { force: true, recursive: true })
  throw new NoMongoError(
    `SecantusDB cannot be installed: "${path.basename(command)} ${args.join(' ')}" failed; ${hint}\n${output.trim().slice(-1500)}`,
  )
}
