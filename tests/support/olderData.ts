import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'
import { BasePayload } from 'payload'

import { createConfig } from '../../src/createConfig'
import { loadEnv } from '../../src/env'
import type { TestApp } from './payload'

type Collection = {
  deleteMany: (filter: object) => Promise<unknown>
  updateMany: (filter: object, update: object) => Promise<unknown>
}

/** A collection of MongoDB itself: for what an older version of the product left there. */
export const mongoCollection = ({ db }: Payload, name: string): Collection => {
  type Connected = { connection: { collection: (name: string) => Collection } }
  return (db as unknown as Connected).connection.collection(name)
}

/** Starts the product once more on the same database, and stops it. */
export const startAgain = async ({ settings }: Pick<TestApp, 'settings'>): Promise<void> => {
  const config = await createConfig(
    loadEnv({
      ...process.env,
      DATABASE_URL: settings.databaseUrl,
      DATA_DIR: settings.dataDir,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    }),
  )
  await (await new BasePayload().init({ config })).destroy()
}
