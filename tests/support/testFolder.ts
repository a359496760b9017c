import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** An empty folder outside the project, to be removed by the caller. */
export const makeTestFolder = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'praktijkendatabank-'))
  return { path: folder, remove: () => rm(folder, { force: true, recursive: true }) }
}
