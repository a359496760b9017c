import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { tryFileLock } from '../../db/fileLock'
import { hashBuildInputs } from './buildInputs'

const RETRY_DELAY = 500

type Options = {
  /** Builds the admin in place; rejects when it fails or is interrupted. */
  build: (signal: AbortSignal | undefined) => Promise<void>
  /** Is told, once, that another process is building. */
  onWait?: (() => void) | undefined
  root: string
  signal?: AbortSignal | undefined
}

/**
 * Builds the admin unless there is a build of exactly these sources. The stamp that says so is
 * removed before a build and written after it: what failed or was interrupted never looks current.
 * Processes that start together take turns, and the second finds the work done.
 *
 * @returns whether it was built now
 */
export const ensureBuild = async ({ build, onWait, root, signal }: Options): Promise<boolean> => {
  const stamp = path.join(root, '.next', 'inputs.sha256')
  const inputs = await hashBuildInputs(root)
  if (await isCurrent(stamp, inputs)) return false

  const lock = await waitForTurn({ onWait, root, signal })
  try {
    if (await isCurrent(stamp, inputs)) return false
    await rm(stamp, { force: true })
    await build(signal)
    signal?.throwIfAborted()
    await writeFile(stamp, inputs)
    return true
  } finally {
    await lock.release()
  }
}

const isCurrent = async (stamp: string, inputs: string): Promise<boolean> =>
  (await readFile(stamp, 'utf8').catch(() => '')) === inputs

const waitForTurn = async ({
  onWait,
  root,
  signal,
}: Pick<Options, 'onWait' | 'root' | 'signal'>) => {
  const folder = path.join(root, '.cache')
  await mkdir(folder, { recursive: true })
  let hasWaited = false
  for (;;) {
    const lock = await tryFileLock(path.join(folder, 'admin-build.lock'))
    if (lock) return lock
    if (!hasWaited) onWait?.()
    hasWaited = true
    await sleep(RETRY_DELAY, undefined, { signal })
  }
}
