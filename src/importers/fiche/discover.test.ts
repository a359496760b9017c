import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { discoverFiches } from './discover'

let folder: string

const inFolder = (...parts: string[]): string => path.join(folder, ...parts)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fiches-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('discoverFiches', () => {
  it('finds the text files of a folder and its folders, by name', async () => {
    await mkdir(inFolder('b'))
    await Promise.all(
      ['10.txt', '9.TXT', 'b/c.txt', 'photo.jpg', 'README.md', '.hidden.txt'].map((name) =>
        writeFile(inFolder(name), 'x'),
      ),
    )

    const found = await discoverFiches([folder])

    expect(found).toEqual(['9.TXT', '10.txt', 'b/c.txt'].map((name) => ({ file: inFolder(name) })))
  })

  it('takes a file that is named by itself, whatever its extension', async () => {
    await writeFile(inFolder('fiche.text'), 'x')

    expect(await discoverFiches([inFolder('fiche.text')])).toEqual([
      { file: inFolder('fiche.text') },
    ])
  })

  it('counts a file once when it is named twice', async () => {
    await writeFile(inFolder('a.txt'), 'x')

    expect(await discoverFiches([inFolder('a.txt'), folder])).toEqual([{ file: inFolder('a.txt') }])
  })

  it('reports a folder without fiches and a file that is not there, beside the others', async () => {
    await mkdir(inFolder('empty'))
    await writeFile(inFolder('a.txt'), 'x')

    const found = await discoverFiches([inFolder('empty'), inFolder('gone.txt'), inFolder('a.txt')])

    expect(found.map(({ error }) => error?.code)).toEqual(['empty_folder', 'not_found', undefined])
  })
})
