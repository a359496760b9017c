import { spawn } from 'node:child_process'
import path from 'node:path'

import { childEnvironment } from '../environment'
import { StartError } from '../startError'

/** How long an interrupted build may take to end, in milliseconds. */
const PATIENCE = 3_000

/** How many of its last lines a failed build shows. */
const SHOWN_LINES = 40

/**
 * Runs `next build` as a process of its own: it takes memory that the server need not keep.
 *
 * @param onLine is told each line of its output
 * @param root the repository
 * @param signal ends the build, with all processes that it started
 * @throws {StartError} with the end of the output when it fails
 */
export const nextBuild = ({
  onLine,
  root,
  signal,
}: {
  onLine: (line: string) => void
  root: string
  signal?: AbortSignal | undefined
}): Promise<void> =>
  new Promise((resolve, reject) => {
    const next = path.join(root, 'node_modules/next/dist/bin/next')
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: root,
      // A group of its own, so that the workers of the build end with it.
      detached: true,
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines: string[] = []
    const collect = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        lines.push(line)
        onLine(line)
      }
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)

    const interrupt = (): void => {
      endGroup(child.pid, 'SIGTERM')
      setTimeout(() => endGroup(child.pid, 'SIGKILL'), PATIENCE).unref()
    }
    if (signal?.aborted) interrupt()
    signal?.addEventListener('abort', interrupt, { once: true })

    child.once('error', reject)
    child.once('close', (code) => {
      signal?.removeEventListener('abort', interrupt)
      if (signal?.aborted) reject(signal.reason as Error)
      else if (code === 0) resolve()
      else {
        const end = lines.slice(-SHOWN_LINES).join('\n')
        reject(new StartError(`${end}\nHet beheer kon niet gebouwd worden.`))
      }
    })
  })

const endGroup = (pid: number | undefined, signal: NodeJS.Signals): void => {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended already.
  }
}
