import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'

import { stopProcess } from './stopProcess'

const running = new Set<ChildProcess>()

type Options = {
  env?: NodeJS.ProcessEnv
  /** Whether the command writes to the terminal itself; its output is not collected then. */
  isLive?: boolean
}

/**
 * Runs a command to its end.
 *
 * @returns its exit code (127 when it cannot be started, 128 when a signal ended it) and what it
 * wrote to either output
 */
export const run = (
  command: string,
  args: string[],
  { env = process.env, isLive = false }: Options = {},
): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: isLive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const end = (code: number): void => {
      running.delete(child)
      resolve({ code, output })
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
