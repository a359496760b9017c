import type { Payload, SanitizedConfig } from 'payload'
import { BasePayload } from 'payload'
import type pino from 'pino'

import { createConfig } from '../createConfig'
import { loadEnv } from '../env'
import type { Settings } from '../env'
import { createLogger } from '../logger'
import { prepareEnvironment } from '../server/environment'
import { holdLog } from './heldLog'

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
  const log = holdLog()
  try {
    const payload = await new BasePayload().init({
      config: {
        ...config,
        // Who the audit log names for what a command changes.
        custom: { ...config.custom, actor: 'opdrachtregel' },
        logger: quietLogger(settings, log),
      },
    })
    try {
      return await work({ payload, settings })
    } finally {
      await payload.destroy()
    }
  } catch (error) {
    log.drop()
    throw error
  }
}

/** Errors alone, or all that was asked for to find one. */
const quietLogger = (
  { logLevel }: Settings,
  destination: pino.DestinationStream,
): SanitizedConfig['logger'] =>
  createLogger(
    { logLevel: logLevel === 'debug' || logLevel === 'trace' ? logLevel : 'error' },
    destination,
    // A finished configuration has this type mangled by Payload's DeepRequired.
  ) as unknown as SanitizedConfig['logger']
