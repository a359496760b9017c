import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { tryFileLock } from './fileLock'

describe('the lock between processes', () => {
  let file: string

  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'lock')
  })

  afterEach(() => rmSync(path.dirname(file), { force: true, recursive: true }))

  it('is had by one at a time', async () => {
    const first = await tryFileLock(file)
    expect(first).toBeDefined()
    expect(await tryFileLock(file)).toBeUndefined()
    await first?.release()
    const second = await tryFileLock(file)
    expect(second).toBeDefined()
    await second?.release()
  })

  it('is free again when its holder was killed', async () => {
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { createClient } from '@libsql/client'
       const client = createClient({ url: 'file:${file}' })
       await client.execute('BEGIN EXCLUSIVE')
       console.log('held')
       setInterval(() => undefined, 1000)`,
    ])
    await once(holder.stdout, 'data')
    expect(await tryFileLock(file)).toBeUndefined()
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const lock = await tryFileLock(file)
    expect(lock).toBeDefined()
    await lock?.release()
  })
})
