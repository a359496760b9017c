import type { Payload, SanitizedConfig } from 'payload'
import { BasePayload } from 'payload'

import { createConfig } from '../../createConfig'
import { loadEnv } from '../../env'

/** The product's configuration, for files that are made from it: nothing of this machine counts. */
export const bareConfig = (): Promise<SanitizedConfig> =>
  createConfig(
    loadEnv({
      DATABASE_URL: 'file::memory:',
      LOG_LEVEL: 'error',
      NODE_ENV: 'test',
      PAYLOAD_SECRET: 'x-'.repeat(16),
    }),
  )

/** Payload with its tables worked out, and no database opened. */
export const barePayload = async (config: SanitizedConfig): Promise<Payload> =>
  new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true })
