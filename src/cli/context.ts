import type { Payload, SanitizedConfig } from 'payload'
import { BasePayload } from 'payload'
import pino from 'pino'

import { createConfig } from '../createConfig'
import { loadEnv } from '../env'
import type { Settings } from '../env'
import { createLogger } from '../logger'
import { prepareEnvironment } from '../server/environment'

export type CommandContext = { payload: Payload; settings: Settings }

/**
 * Opens the database for one command and closes it again, so that the process ends by itself.
 * Log lines go to standard error: standard output holds the command's answer alone.
 *
 * @param work returns the exit code
 * @throws {ConfigError} when a setting is bad
 */
export const withPayload = async (
  work: (context: CommandContext) => Promise<number>,
): Promise<number> => {
  const settings = loadEnv()
  prepareEnvironment(settings)
  const config = await createConfig(settings)
  const payload = await new BasePayload().init({
    config: { ...config, logger: quietLogger(settings) },
  })
  try {
    return await work({ payload, settings })
  } finally {
    await payload.destroy()
  }
}

/** A failure comes back as an error and is told once, in Dutch; details are for who asks for them. */
const quietLogger = ({ logLevel }: Settings): SanitizedConfig['logger'] =>
  createLogger(
    { logLevel: logLevel === 'debug' || logLevel === 'trace' ? logLevel : 'fatal' },
    pino.destination({ fd: 2, sync: true }),
    // A finished configuration has this type mangled by Payload's DeepRequired.
  ) as unknown as SanitizedConfig['logger']
