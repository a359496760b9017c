import { existsSync } from 'node:fs'
import path from 'node:path'

import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

import { NoMongoError } from './types'
import type { TestMongo } from './types'

const DOWNLOADS = path.resolve('.cache/mongodb')
const MIRROR = 'https://fastdl.mongodb.org'
const MIRROR_PATIENCE = 5_000

/** Starts a mongod of this machine, or else a downloaded one, as a replica set of one. */
export const startMongod = async (): Promise<TestMongo> => {
  const systemBinary = process.env.MONGOMS_SYSTEM_BINARY ?? onPath('mongod')
  if (!systemBinary) await assertDownloadable()
  try {
    const server = await MongoMemoryReplSet.create({
      binary: systemBinary ? { checkMD5: false, systemBinary } : { downloadDir: DOWNLOADS },
      replSet: { count: 1, storageEngine: 'wiredTiger' },
    })
    return {
      description: `mongod (${systemBinary ?? 'downloaded to .cache/mongodb'})`,
      stop: async () => {
        await server.stop()
      },
      url: server.getUri(),
    }
  } catch (error) {
    throw new NoMongoError(`mongod cannot be started: ${messageOf(error)}`, { cause: error })
  }
}

/** Without this question the download would be tried again and again for minutes. */
const assertDownloadable = async (): Promise<void> => {
  const mirror = process.env.MONGOMS_DOWNLOAD_MIRROR ?? MIRROR
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(MIRROR_PATIENCE) })
  } catch (error) {
    throw new NoMongoError(
      `no mongod in MONGOMS_SYSTEM_BINARY or PATH, and ${mirror} cannot be reached`,
      { cause: error },
    )
  }
}

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file))

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
