import { randomBytes } from 'node:crypto'
import path from 'node:path'

import type { Payload } from 'payload'
import { BasePayload } from 'payload'

import { createConfig } from '../../src/createConfig'
import type { Engine } from '../../src/env'
import { loadEnv } from '../../src/env'
import { emptyDatabaseUrl } from './database'
import { makeTestFolder } from './testFolder'

/** A database for servers that come and go, and a view of it that stays. */
export type OwnDatabase = {
  /** What each server is started with. */
  env: Record<string, string>
  mediaDir: string
  payload: Payload
}

/** Gives the work an empty database, and removes it afterwards. */
export const withOwnDatabase = async (
  engine: Engine,
  work: (database: OwnDatabase) => Promise<void>,
): Promise<void> => {
  const folder = await makeTestFolder()
  const mediaDir = path.join(folder.path, 'media')
  const env = {
    DATA_DIR: folder.path,
    DATABASE_URL: emptyDatabaseUrl(engine, folder.path),
    DEMO: 'false',
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  }
  const config = await createConfig(loadEnv({ ...env, LOG_LEVEL: 'silent', NODE_ENV: 'test' }))
  const payload = await new BasePayload().init({ config })
  try {
    await work({ env, mediaDir, payload })
  } finally {
    await payload.destroy()
    await folder.remove()
  }
}
