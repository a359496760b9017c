import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/**
 * Asks a child process to end, and kills it when it does not listen.
 *
 * @param patience how long it gets, in milliseconds
 */
export const stopProcess = async (child: ChildProcess, patience = 15_000): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(timer)
}
