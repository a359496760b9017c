import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import sharp from 'sharp'

import { migrations } from '../../src/migrations'
import type { Media } from '../../src/payload-types'
import { makeCity, makeImplementation, makePerson, makePractice } from '../support/content'
import { mongoUrl } from '../support/database'
import { mongoCollection, startAgain } from '../support/olderData'
import { startPayload } from '../support/payload'
import type { TestApp } from '../support/payload'
import { makeTestFolder } from '../support/testFolder'

const AT = '2026-01-01T10:00:00.000Z'

/** The last migration before older images were shared with the cities that show them. */
const OLD = '20261125_013439_media_owner'

const sharedWith = async ({ payload }: Pick<TestApp, 'payload'>) => {
  const { docs } = await payload.db.find<Media>({
    collection: 'media',
    limit: 0,
    pagination: false,
    sort: 'alt',
  })
  return Object.fromEntries(
    docs.map(({ alt, updatedAt, usedBy }) => [
      alt,
      { cities: [...((usedBy ?? []) as string[])].sort(), updatedAt },
    ]),
  )
}

/** Puts a row into a table, an id of its own included where it has none. */
const insert = async (client: Client, table: string, row: Record<string, unknown>) => {
  const names = Object.keys(row)
  await client.execute({
    args: Object.values(row) as string[],
    sql: `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  })
}

describe('images in a SQLite database of an older version', () => {
  it('are shared after the start with the cities whose documents show them, drafts and former versions too', async () => {
    const folder = await makeTestFolder()
    const url = `file:${path.join(folder.path, 'test.db')}`
    const client = createClient({ url })
    const db = drizzle(client)
    const old = migrations.slice(0, migrations.findIndex(({ name }) => name === OLD) + 1)
    for (const { name, up } of old) {
      await up({ db } as never)
      await insert(client, 'payload_migrations', { id: randomUUID(), batch: 1, name })
    }
    const times = { created_at: AT, updated_at: AT }
    for (const id of ['aalst', 'gent', 'lier']) {
      await insert(client, 'cities', { id, kind: 'gemeente', name: id, ...times })
    }
    for (const id of ['draft', 'former', 'known', 'main', 'several', 'unused', 'vvsg']) {
      await insert(client, 'media', { id, alt: id, licence: 'cc0', ...times })
    }
    await insert(client, 'media_rels', {
      cities_id: 'gent',
      order: 1,
      parent_id: 'known',
      path: 'usedBy',
    })
    await insert(client, 'practices', { id: 'own', image_id: 'main', owner_id: 'gent', ...times })
    await insert(client, 'practices', { id: 'vvsg', image_id: 'vvsg', ...times })
    for (const [image, latest] of [
      ['former', 0],
      ['draft', 1],
    ] as const) {
      await insert(client, '_practices_v', {
        id: randomUUID(),
        latest,
        parent_id: 'own',
        version_image_id: image,
        version_owner_id: 'gent',
        ...times,
      })
    }
    await insert(client, 'implementations', { id: 'entry', city_id: 'aalst', ...times })
    await insert(client, 'implementations_rels', {
      media_id: 'several',
      order: 1,
      parent_id: 'entry',
      path: 'images',
    })
    await insert(client, '_implementations_v', {
      id: 'version',
      latest: 1,
      parent_id: 'entry',
      version_city_id: 'lier',
      ...times,
    })
    for (const image of ['several', 'known']) {
      await insert(client, '_implementations_v_rels', {
        media_id: image,
        order: 1,
        parent_id: 'version',
        path: 'version.images',
      })
    }
    client.close()

    const app = await startPayload({ engine: 'sqlite', env: { DATABASE_URL: url } })
    const shown = (...cities: string[]) => ({ cities, updatedAt: AT })
    expect(await sharedWith(app)).toEqual({
      draft: shown('gent'),
      former: shown('gent'),
      known: shown('gent', 'lier'),
      main: shown('gent'),
      several: shown('aalst', 'lier'),
      unused: shown(),
      vvsg: shown(),
    })
    await app.stop()
    await folder.remove()
  })
})

const describeOnMongo = mongoUrl() ? describe : describe.skip

describeOnMongo('images in a MongoDB database of an older version', () => {
  it('are shared once, at the start, with the cities whose documents show them', async () => {
    const app = await startPayload({ engine: 'mongodb' })
    const { payload } = app
    const [own, other] = [await makeCity(payload), await makeCity(payload)]
    const person = await makePerson(app, 'contributor', own)
    const data = await sharp({ create: { background: 'teal', channels: 3, height: 9, width: 9 } })
      .png()
      .toBuffer()
    const image = (alt: string) =>
      payload.create({
        collection: 'media',
        data: { alt: `Een afbeelding: ${alt}`, licence: 'cc0' },
        file: { data, mimetype: 'image/png', name: 'vlak.png', size: data.length },
        overrideAccess: true,
      })
    const [former, draft, several, unused] = [
      await image('former'),
      await image('draft'),
      await image('several'),
      await image('unused'),
    ]
    const practice = await makePractice(payload, {
      _status: 'draft',
      image: former.id,
      owner: own.id,
    })
    await payload.update({
      id: practice.id,
      collection: 'practices',
      data: { image: draft.id },
      draft: true,
      overrideAccess: true,
    })
    for (const city of [own, other]) {
      await makeImplementation(payload, {
        _status: 'draft',
        city: city.id,
        images: [several.id],
        practice: (await makePractice(payload)).id,
      })
    }
    await makePractice(payload, { _status: 'draft', image: unused.id })

    const forget = () => mongoCollection(payload, 'media').updateMany({}, { $unset: { usedBy: 1 } })

    const kept = await sharedWith(app)
    const sees = async ({ id }: Media) =>
      (await person.client.get(`/api/media/${id}`)).status === 200
    await mongoCollection(payload, 'payload-migrations').deleteMany({})
    await forget()
    expect(await sees(draft)).toBe(false)

    await startAgain(app)
    expect(await sharedWith(app)).toEqual(kept)
    expect(Object.values(kept).map(({ cities }) => cities.length)).toEqual([1, 1, 2, 0])
    expect([await sees(former), await sees(draft), await sees(unused)]).toEqual([true, true, false])

    await forget()
    await startAgain(app)
    expect(await sees(draft)).toBe(false)
    await app.stop()
  })
})
