import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { may } from '../../../access/table'
import type { Media } from '../../../src/payload-types'
import { describeOnEngines } from '../../support/engines'
import type { Cell } from '../../support/matrix/cells'
import { proveCells } from '../../support/matrix/cells'
import type { Reply } from '../../support/matrix/doors'
import { mediaGraphql, mediaLocal, mediaRest } from '../../support/matrix/mediaDoors'
import type { MediaDoor, MediaOperation } from '../../support/matrix/mediaDoors'
import { makeImages } from '../../support/matrix/mediaScene'
import type { ImageSubject } from '../../support/matrix/mediaScene'
import type { Asker, People } from '../../support/matrix/people'
import { makePeople } from '../../support/matrix/people'
import { subjectsFor } from '../../support/matrix/prove'
import { MEDIA_OPERATIONS } from '../../support/matrix/proven'
import { rawStore } from '../../support/matrix/rawStore'
import type { RawStore } from '../../support/matrix/rawStore'

const DOORS = ['REST', 'GraphQL', 'the Local API'] as const

type DoorName = (typeof DOORS)[number]

describeOnEngines('who may do what with images', (engine) => {
  const app = engine.useApp()
  let people: People
  let raw: RawStore
  let subjects: ImageSubject[]
  let files: Map<string, string>

  const folder = (): string => app().settings.mediaDir
  /** Every file with its bytes: an image has one of its own and one of each size. */
  const filesNow = async (): Promise<Map<string, string>> => {
    const names = (await readdir(folder())).sort()
    const hashes = names.map(async (name): Promise<[string, string]> => {
      const bytes = await readFile(path.join(folder(), name))
      return [name, createHash('sha256').update(bytes).digest('hex')]
    })
    return new Map(await Promise.all(hashes))
  }

  beforeAll(async () => {
    people = await makePeople(app())
    subjects = await makeImages(app(), people)
    raw = rawStore(app().payload, ['media', 'practices'])
    await raw.save()
    files = await filesNow()
  })

  const store = {
    read: async () => {
      const rows = [...(await raw.stored('media'))]
      const texts = rows.map(([id, stored]): [string, string] => [id, stored.main])
      return new Map([...texts, ...(await filesNow())])
    },
    restore: async () => {
      for (const name of (await filesNow()).keys()) {
        if (!files.has(name)) await rm(path.join(folder(), name))
      }
      await raw.restore()
    },
  }

  const cityOf = (owner: ImageSubject['owner']): null | string =>
    owner === 'vvsg' ? null : people.cities[owner].id

  const problemOf = async (
    operation: MediaOperation,
    asker: Asker,
    { image }: ImageSubject,
    { made }: Reply,
  ): Promise<string | undefined> => {
    const id = operation === 'create' ? made : image.id
    const stored = await app().payload.db.findOne<Media>({
      collection: 'media',
      where: { id: { equals: id } },
    })
    switch (operation) {
      case 'create': {
        const names = [stored, ...Object.values(stored?.sizes ?? {})].flatMap((file) =>
          file?.filename ? [file.filename] : [],
        )
        const there = await filesNow()
        if (names.length < 2 || names.some((name) => !there.has(name))) return 'has not all files'
        // What VVSG uploads is VVSG's, whichever city it names.
        return (stored?.city ?? null) === (asker.home ?? null) ? undefined : 'is of another city'
      }
      case 'purge':
        return stored ? 'did not remove it' : undefined
      case 'read':
        return undefined
      case 'trash':
        return stored?.deletedAt ? undefined : 'did not bin it'
      case 'undelete':
        return stored && !stored.deletedAt ? undefined : 'left it in the bin'
      case 'update':
        return stored?.alt === image.alt ? 'did not save it' : undefined
    }
  }

  const cellOf = (
    { ask, door }: { ask: MediaDoor; door: DoorName },
    operation: MediaOperation,
    asker: Asker,
    subject: ImageSubject,
  ): Cell => {
    const { image, owner, state } = subject
    const mayDo = (asked: string): boolean =>
      may({
        collection: 'media',
        operation: asked,
        owner: asker.sees(owner),
        state,
        who: asker.who,
      }) !== 'no'
    // It carries no file.
    const isServed = door !== 'GraphQL' || operation !== 'create'
    // Of what is not in the bin it is a change that says nothing.
    const isIdle = operation === 'undelete' && mayDo('update')
    const url = String(image.url)
    return {
      ask: () => ask({ asker, city: cityOf(owner), id: image.id, operation, url }),
      expected:
        !isServed || (!mayDo(operation) && !isIdle)
          ? 'refused'
          : operation === 'read'
            ? 'read'
            : 'written',
      group: asker.name,
      name: `${asker.name}: ${operation} of ${owner}'s ${state} image`,
      problem: (reply) => problemOf(operation, asker, subject, reply),
      writes: [image.id],
    }
  }

  describe.each(DOORS)('over %s', (door) => {
    const ask: MediaDoor = (asked) =>
      ({ GraphQL: mediaGraphql, REST: mediaRest, 'the Local API': mediaLocal(app().payload) })[
        door
      ](asked)

    it.each(MEDIA_OPERATIONS)('%s is as the table says', async (operation) => {
      const askers = people.askers.filter(
        ({ name }) => door !== 'the Local API' || name !== 'suspended',
      )
      // Of an image to be made there is no state.
      const asked = subjects.filter(({ state }) => operation !== 'create' || state === 'draft')
      const cells = askers.flatMap((asker) =>
        subjectsFor(people, asker, asked).map((subject) =>
          cellOf({ ask, door }, operation, asker, subject),
        ),
      )
      expect(await proveCells(cells, store)).toEqual([])
    })
  })
})
