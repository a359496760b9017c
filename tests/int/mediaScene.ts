import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, expect } from '@jest/globals'
import sharp from 'sharp'

import type { TestEngine } from '../support/engines'
import type { Answer, RestClient, Upload } from '../support/rest'

export const DATA = { alt: 'Twee jongeren aan een tafel', licence: 'cc0' }

const PEOPLE = {
  admin: { email: 'admin@example.test', name: 'Beheerder', password: 'een lange zin voor de test' },
  contributor: {
    email: 'medewerker@example.test',
    name: 'Medewerker',
    password: 'nog een zin voor de test',
  },
  moderator: {
    email: 'moderator@example.test',
    name: 'Moderator',
    password: 'een andere zin voor de test',
  },
}

type Row = { [name: string]: unknown; filename: string; id: string }

/** Left half red, right half blue, so that a cut says where it was made. */
export const twoColours = (width = 1200, height = 300) =>
  sharp({ create: { background: 'red', channels: 3, height, width } }).composite([
    {
      input: {
        create: { background: 'blue', channels: 3, height, width: Math.floor(width / 2) },
      },
      left: Math.ceil(width / 2),
      top: 0,
    },
  ])

export const jpeg = () => twoColours().jpeg().toBuffer()

/** People who upload, and what there is to see of it: call it where tests are described. */
export const useMedia = (engine: TestEngine) => {
  const app = engine.useApp()
  const clients: Partial<Record<keyof typeof PEOPLE, RestClient>> = {}

  const as = (role: keyof typeof PEOPLE): RestClient => {
    const client = clients[role]
    if (!client) throw new Error('people log in before the tests, not beside them')
    return client
  }
  const folder = () => app().settings.mediaDir
  const upload = async (options: Partial<Upload> = {}, client = as('moderator')): Promise<Answer> =>
    client.upload('/api/media', {
      content: options.content ?? (await jpeg()),
      data: DATA,
      name: 'foto.jpg',
      type: 'image/jpeg',
      ...options,
    })

  beforeAll(async () => {
    const { payload, rest } = app()
    const city = await payload.create({
      collection: 'cities',
      data: { kind: 'gemeente', name: 'Voorbeeldstad', nis: '99999', slug: 'voorbeeldstad' },
      overrideAccess: true,
    })
    for (const role of ['admin', 'moderator', 'contributor'] as const) {
      const place = role === 'contributor' ? { city: city.id } : {}
      const data = { ...PEOPLE[role], ...place, role }
      await payload.create({ collection: 'users', data, overrideAccess: true })
      clients[role] = await rest.as(PEOPLE[role])
    }
  })

  return {
    app,
    as,
    colourOf: async (filename: string) => {
      const { dominant } = await sharp(join(folder(), filename)).stats()
      return dominant.r > dominant.b ? 'red' : 'blue'
    },
    files: async () => (await readdir(folder()).catch(() => [])).sort(),
    folder,
    publish: (id: string, isPublic = true) =>
      app().payload.update({ collection: 'media', data: { isPublic }, id, overrideAccess: true }),
    rows: async () => (await app().payload.count({ collection: 'media' })).totalDocs,
    /** The row itself: what is computed on reading would hide what is stored. */
    stored: async (id: string): Promise<Row> => {
      const where = { id: { equals: id } }
      const row = await app().payload.db.findOne<Row>({ collection: 'media', where })
      if (!row) throw new Error(`no media ${id}`)
      return row
    },
    upload,
    /** The document of an upload that has to succeed. */
    uploaded: async (options: Partial<Upload> = {}) => {
      const { body, status } = await upload(options)
      expect(status).toBe(201)
      return body.doc
    },
  }
}
