import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'

import { migrations } from '../../src/migrations'
import type { Category } from '../../src/payload-types'
import { makeCategory } from '../support/content'
import { mongoUrl } from '../support/database'
import { mongoCollection, startAgain } from '../support/olderData'
import { startPayload } from '../support/payload'
import { makeTestFolder } from '../support/testFolder'

const NEVER = '2026-01-01T10:00:00.000Z'
const FIRST = '2026-01-02T10:00:00.000Z'
const AGAIN = '2026-01-03T10:00:00.000Z'

/** The last migration before it was kept when a document first went online. */
const OLD = '20261124_232945_password_reset'

const publishedAt = ({ firstPublishedAt }: Pick<Category, 'firstPublishedAt'>) =>
  firstPublishedAt ?? null

describe('a SQLite database of an older version, with documents in it,', () => {
  it('knows after the start which documents were ever online, and counts their saves from there', async () => {
    const folder = await makeTestFolder()
    const url = `file:${path.join(folder.path, 'test.db')}`
    const client = createClient({ url })
    const db = drizzle(client)
    const rows = {
      draft: [['draft', NEVER]],
      online: [
        ['draft', NEVER],
        ['published', FIRST],
        ['published', AGAIN],
      ],
      withdrawn: [
        ['published', FIRST],
        ['draft', AGAIN],
      ],
    } as const
    const old = migrations.slice(0, migrations.findIndex(({ name }) => name === OLD) + 1)
    for (const { name, up } of old) {
      await up({ db } as never)
      await client.execute({
        args: [randomUUID(), name],
        sql: 'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 1)',
      })
    }
    for (const [name, versions] of Object.entries(rows)) {
      const [status, at] = versions.at(-1)!
      await client.execute({
        args: [name, name, name, status, NEVER, at],
        sql: 'INSERT INTO categories (id, name, slug, _status, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
      })
      for (const [index, [versionStatus, saved]] of versions.entries()) {
        await client.execute({
          args: [
            randomUUID(),
            name,
            name,
            name,
            versionStatus,
            saved,
            saved,
            saved,
            index === versions.length - 1 ? 1 : 0,
          ],
          sql: 'INSERT INTO _categories_v (id, parent_id, version_name, version_slug, version__status, version_updated_at, created_at, updated_at, latest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        })
      }
    }
    client.close()

    const app = await startPayload({ engine: 'sqlite', env: { DATABASE_URL: url } })
    const found = async (draft: boolean) => {
      const { docs } = await app.payload.find({
        collection: 'categories',
        draft,
        overrideAccess: true,
        sort: 'id',
      })
      return Object.fromEntries(docs.map((doc) => [doc.id, [publishedAt(doc), doc.updatedAt]]))
    }
    const expected = { draft: [null, NEVER], online: [FIRST, AGAIN], withdrawn: [FIRST, AGAIN] }
    expect([await found(false), await found(true)]).toEqual([expected, expected])

    const saved = await app.payload.update({
      id: 'online',
      collection: 'categories',
      data: { name: 'Nieuwe naam' },
      draft: true,
      overrideAccess: true,
    })
    expect(saved).toMatchObject({ firstPublishedAt: FIRST, revision: 1 })
    await app.stop()
    await folder.remove()
  })
})

const describeOnMongo = mongoUrl() ? describe : describe.skip

describeOnMongo('a MongoDB database of an older version, with documents in it,', () => {
  it('knows after each start which documents were ever online, and changes nothing else', async () => {
    const app = await startPayload({ engine: 'mongodb' })
    const { payload } = app
    const online = await makeCategory(payload)
    const withdrawn = await makeCategory(payload)
    const draft = await makeCategory(payload, { _status: 'draft' })
    const ids = [online.id, withdrawn.id, draft.id]
    await payload.update({
      id: withdrawn.id,
      collection: 'categories',
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    const all = async () => ({
      main: (await payload.db.find<Category>({ collection: 'categories', sort: 'createdAt' })).docs,
      versions: (
        await payload.db.findVersions<Category>({ collection: 'categories', sort: 'createdAt' })
      ).docs,
    })
    await mongoCollection(payload, 'categories').updateMany(
      {},
      { $unset: { firstPublishedAt: 1, revision: 1 } },
    )
    await mongoCollection(payload, '_categories_versions').updateMany(
      {},
      { $unset: { 'version.firstPublishedAt': 1, 'version.revision': 1 } },
    )
    const before = await all()
    expect(before.main.map(publishedAt)).toEqual([null, null, null])

    const restart = async () => {
      await startAgain(app)
      return all()
    }
    const after = await restart()
    const firstOf = (id: string) =>
      before.versions.find(
        ({ parent, version }) => String(parent) === id && version._status === 'published',
      )?.createdAt
    const dates = [firstOf(online.id), firstOf(withdrawn.id), null]
    expect(dates.slice(0, 2)).not.toContain(undefined)
    expect(after.main.map(({ id }) => id)).toEqual(ids)
    expect(after.main.map(publishedAt)).toEqual(dates)
    expect(
      after.versions
        .filter(({ latest }) => latest)
        .map(({ version }) => publishedAt(version))
        .sort(),
    ).toEqual([...dates].sort())
    const without = ({ main, versions }: typeof before) => ({
      main: main.map(({ firstPublishedAt: _, ...rest }) => rest),
      versions: versions.map(({ version: { firstPublishedAt: _, ...version }, ...row }) => ({
        ...row,
        version,
      })),
    })
    expect(without(after)).toEqual(without(before))
    expect(await restart()).toEqual(after)
    await app.stop()
  })
})
