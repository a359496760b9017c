import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Engine } from '../../src/env'
import { mongoUrl } from '../support/database'
import type { RestClient } from '../support/rest'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'
import { callServerFunction, serverFunctionId } from '../support/serverFunction'
import type { Called } from '../support/serverFunction'
import {
  makeServerFunctionScene,
  SECRET,
  storedOf,
  versionsOf,
} from '../support/serverFunctionScene'
import type { ServerFunctionScene, Target } from '../support/serverFunctionScene'

type Call = { args: Record<string, unknown>; name: string }

let server: TestServer
let scene: ServerFunctionScene
let id: string

const call = (person: RestClient, asked: Call): Promise<Called> =>
  callServerFunction(person, id, asked)

/** The form of a document: the browser sends what it has, and says what its reader may see. */
const formState = (document: object, more: object = {}): Call => ({
  name: 'form-state',
  args: {
    checkForStaleData: true,
    data: {},
    docPermissions: { fields: true },
    docPreferences: { fields: {} },
    operation: 'update',
    originalUpdatedAt: '2020-01-01T00:00:00.000Z',
    renderAllFields: true,
    returnLockStatus: true,
    updateLastEdited: true,
    ...document,
    ...more,
  },
})

const render = ({ id: docID, collection }: Target, path: string[], more: object = {}): Call => ({
  name: 'render-document',
  args: {
    collectionSlug: collection,
    docID,
    drawerSlug: 'x',
    overrideEntityVisibility: true,
    paramsOverride: { segments: ['collections', collection, ...path] },
    ...more,
  },
})

/** Each of Payload's functions, asked about one document. */
const callsAbout = (target: Target): Call[] => {
  const { id: docID, collection } = target
  const collectionSlug = collection
  const query = { limit: 100, where: { id: { equals: docID } } }
  const drawer = { collectionSlug, drawerSlug: 'x', overrideEntityVisibility: true }
  return [
    {
      name: 'schedule-publish',
      args: {
        date: '2099-01-01T00:00:00.000Z',
        doc: { relationTo: collection, value: docID },
        type: 'publish',
      },
    },
    { name: 'get-upcoming-scheduled-publish', args: { id: docID, collectionSlug } },
    {
      name: 'copy-data-from-locale',
      args: { collectionSlug, docID, fromLocale: 'nl', toLocale: 'en' },
    },
    formState({ id: docID, collectionSlug, schemaPath: collection }),
    { name: 'get-default-layout', args: {} },
    {
      name: 'get-folder-results-component-and-data',
      args: { collectionsToDisplay: [collection], displayAs: 'list', sort: 'id' },
    },
    render(target, [docID]),
    render(target, [docID, 'api']),
    render(target, [docID, 'versions']),
    render(target, ['trash', docID]),
    { name: 'render-document-slots', args: { id: docID, collectionSlug } },
    {
      name: 'render-field',
      args: { initialValue: docID, path: 'x', schemaPath: 'collection.practices.related' },
    },
    { name: 'render-list', args: { ...drawer, query } },
    { name: 'render-list', args: { ...drawer, query: { limit: 100, search: SECRET } } },
    { name: 'render-widget', args: { widgetData: { id: docID }, widgetSlug: 'collections' } },
    {
      name: 'slugify',
      args: { collectionSlug, data: { id: docID }, path: 'slug', valueToSlugify: 'x' },
    },
    { name: 'table-state', args: { collectionSlug, columns: [], query, renderRowTypes: true } },
    {
      name: 'table-state',
      args: {
        collectionSlug: [collection],
        columns: [],
        parent: { id: docID, collectionSlug, joinPath: 'implementations' },
        query: { limit: 10 },
      },
    },
  ]
}

const testServerFunctions = (engine: Engine): void => {
  beforeAll(async () => {
    server = await startServer({ engine, env: { DEMO: 'true' } })
    scene = await makeServerFunctionScene(server)
    id = await serverFunctionId(scene.staff)
  })

  afterAll(() => server?.stop())

  it('each of Payload’s functions is asked about here', async () => {
    const file = 'node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js'
    const [, table = ''] =
      /baseServerFunctions = \{([^}]*)\}/.exec(await readFile(file, 'utf8')) ?? []
    const names = [...table.matchAll(/^\s*'?([a-z-]+)'?:/gm)].map(([, name]) => name)

    expect(names.length).toBeGreaterThan(10)
    expect([...new Set(callsAbout(scene.own).map(({ name }) => name))].sort()).toEqual(names.sort())
  })

  describe.each(['visitor', 'suspended', 'website'] as const)('%s', (who) => {
    it('is answered by none of them, and changes nothing', async () => {
      const before = await storedOf(scene)
      const answered: string[] = []
      for (const target of [scene.hidden[0]!, scene.online]) {
        for (const asked of callsAbout(target)) {
          const { body, status } = await call(scene[who], asked)
          expect(body).not.toContain(SECRET)
          if (status < 400 && !body.includes('Unauthorized')) answered.push(asked.name)
        }
      }

      expect(answered).toEqual([])
      expect(await storedOf(scene)).toEqual(before)
    })
  })

  describe('a contributor', () => {
    it('is shown nothing of what is not theirs, and changes nothing of it', async () => {
      const before = await storedOf(scene)
      const shown: string[] = []
      const seen: string[] = []
      for (const target of scene.hidden) {
        for (const asked of callsAbout(target)) {
          const { body } = await call(scene.contributor, asked)
          if (body.includes(SECRET)) shown.push(`${asked.name} of ${target.collection}`)
          // What the calls ask for is there, for who may see it.
          if (target !== scene.hidden[0]) continue
          if ((await call(scene.staff, asked)).body.includes(SECRET)) seen.push(asked.name)
        }
      }

      expect(shown).toEqual([])
      expect([...new Set(seen)].sort()).toEqual(['render-document', 'render-list', 'table-state'])
      const after = await storedOf(scene)
      // The moderator had a document open.
      expect({ ...after, 'payload-locked-documents': [] }).toEqual({
        ...before,
        'payload-locked-documents': [],
      })
      expect(after['payload-locked-documents']).toHaveLength(1)
    })

    it('is shown no draft on top of what is online', async () => {
      for (const asked of callsAbout(scene.online)) {
        expect((await call(scene.contributor, asked)).body).not.toContain(SECRET)
      }
    })

    it('is shown no version of another document by way of an own one', async () => {
      const { contributor, hidden, online, own, staff } = scene
      const [ownVersion = ''] = await versionsOf(scene, own)
      for (const target of [hidden[0]!, hidden[1]!, online]) {
        const [version = ''] = await versionsOf(scene, target)
        const through = render(own, [own.id, 'versions', version])
        const beside = render(own, [own.id, 'versions', ownVersion], {
          searchParams: { modifiedOnly: 'false', versionFrom: version },
        })
        for (const asked of [through, beside]) {
          expect((await call(contributor, asked)).body).not.toContain(SECRET)
        }
        expect((await call(staff, through)).body).toContain(SECRET)
      }
    })

    it('is not shown what VVSG let an own document refer to', async () => {
      const { contributor, own, staff } = scene
      const [version = ''] = await versionsOf(scene, own)
      const asked = render(own, [own.id, 'versions', version], {
        searchParams: { modifiedOnly: 'false' },
      })

      expect((await call(staff, asked)).body).toContain(SECRET)
      const { body } = await call(contributor, asked)
      expect(body).toContain('Van ons')
      expect(body).not.toContain(SECRET)
    })
  })

  describe('a document that is open', () => {
    const locks = async (): Promise<{ document?: { value: string }; globalSlug?: string }[]> =>
      (await scene.admin.get('/api/payload-locked-documents?depth=0&limit=100')).body.docs

    it('is noted for whoever may change it, with their name and nothing else of their account', async () => {
      const { own } = scene
      const asked = formState({ id: own.id, collectionSlug: own.collection })
      for (const moment of ['as it is opened', 'a moment later']) {
        const { body } = await call(scene.contributor, asked)
        expect([moment, body]).toEqual([moment, expect.stringContaining('"isLocked":true')])
        expect(body).toContain(`"id":"${scene.me}"`)
        expect(body).not.toContain('"sessions"')
      }

      expect((await locks()).map(({ document }) => document?.value)).toContain(own.id)
    })

    it('is not noted for who may not change it', async () => {
      const before = await locks()
      const settings = { data: {}, schemaPath: 'site-settings' }
      const global = { collectionSlug: undefined, globalSlug: 'site-settings' }
      for (const asked of [
        formState(global, settings),
        formState({ collectionSlug: 'practices', globalSlug: 'site-settings' }),
        formState({ id: scene.me, collectionSlug: 'practices' }),
        formState({ id: scene.online.id, collectionSlug: 'practices' }, { returnLockStatus: true }),
      ]) {
        expect((await call(scene.contributor, asked)).body).not.toContain('"isLocked":true')
      }
      const { body: cities } = await scene.staff.get('/api/cities?limit=1')
      await call(scene.staff, formState({ id: cities.docs[0].id, collectionSlug: 'cities' }))

      expect(await locks()).toEqual(before)
      await call(scene.staff, formState(global, settings))
      expect((await locks()).map(({ globalSlug }) => globalSlug)).toContain('site-settings')
    })
  })
}

describe('the admin’s server functions (sqlite)', () => {
  testServerFunctions('sqlite')
})

const describeOnMongo = mongoUrl() ? describe : describe.skip
describeOnMongo('the admin’s server functions (mongodb)', () => {
  testServerFunctions('mongodb')
})
