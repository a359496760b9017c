import type { Command } from 'commander'

import { describeFailure } from './failure'
import { printError } from './output'

/**
 * Runs a command line: its exit code becomes that of the process, which ends by itself.
 *
 * @param build adds the options and actions; an action hands its exit code to `finish`
 */
export const runProgram = async (
  program: Command,
  build: (finish: (exitCode: number) => void) => void,
): Promise<void> => {
  process.stdout.on('error', ignoreClosedPipe)
  build((exitCode) => {
    process.exitCode = exitCode
  })
  try {
    await program.parseAsync()
  } catch (error) {
    const { exitCode, message } = describeFailure(error)
    if (message) printError(message)
    process.exitCode = exitCode
  }
}

/** `| head` reads no further than it wants to. */
const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
