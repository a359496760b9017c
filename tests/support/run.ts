import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'

import { stopProcess } from './stopProcess'

const running = new Set<ChildProcess>()

type Options = {
  env?: NodeJS.ProcessEnv
  /** Whether the command writes to the terminal itself; its output is not collected then. */
  isLive?: boolean
}

export type Ended = { code: number; output: string; stdout: string }

/**
 * Runs a command to its end.
 *
 * @returns its exit code (127 when it cannot be started, 128 when a signal ended it), what it wrote
 * to standard output, and to either output
 */
export const run = (
  command: string,
  args: string[],
  { env = process.env, isLive = false }: Options = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: isLive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    let stdout = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      stdout += chunk.toString()
    })
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const end = (code: number): void => {
      running.delete(child)
      resolve({ code, output, stdout })
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.once('close', (code) => end(code ?? 128))
  })

/** Ends the commands that are still running. */
export const stopRunning = async (): Promise<void> => {
  await Promise.all([...running].map((child) => stopProcess(child)))
}
