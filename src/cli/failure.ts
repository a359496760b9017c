import { CommanderError } from 'commander'
import { APIError, ValidationError } from 'payload'

import { ConfigError, EXIT_CONFIG } from '../configError'
import { describeUsageError, EXIT_USAGE } from './program'

/** What a failed command tells: a text for standard error, and the exit code of the process. */
type Failure = { exitCode: number; message?: string }

/** @param error anything that a command threw */
export const describeFailure = (error: unknown): Failure => {
  if (error instanceof CommanderError) {
    // Help that was asked for has been printed already.
    if (error.exitCode === 0) return { exitCode: 0 }
    if (error.code === 'commander.help') return { exitCode: EXIT_USAGE }
    return { exitCode: EXIT_USAGE, message: `${describeUsageError(error)} Zie --help.` }
  }
  if (error instanceof ConfigError) return { exitCode: EXIT_CONFIG, message: error.message }
  return { exitCode: 1, message: describeError(error) }
}

/** @returns the sentences of an error that a person can act on; for others what is known of it */
export const describeError = (error: unknown): string => {
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ message, path }) => `${path}: ${message}`).join('\n')
  }
  if (error instanceof APIError && error.isPublic) return error.message
  if (isUnreachable(error)) return 'De databank is niet bereikbaar. Controleer DATABASE_URL.'
  const { message, stack } = error as Error
  return `Er ging iets mis: ${stack ?? message ?? String(error)}`
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && /ServerSelection|ECONNREFUSED/.test(`${error.name} ${error.message}`)
