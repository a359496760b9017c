import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, Payload } from 'payload'
import { APIError } from 'payload'

import type { Owner } from '../../../access/table'
import { may } from '../../../access/table'
import { makeAction, makeCategory, makeProgramme } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import type { Asker, People } from '../../support/matrix/people'
import { makePeople } from '../../support/matrix/people'
import { rawStore } from '../../support/matrix/rawStore'
import type { RawStore } from '../../support/matrix/rawStore'

const OPERATIONS = ['read', 'create', 'update', 'delete'] as const

type Operation = (typeof OPERATIONS)[number]

type Data = Record<string, unknown>

type Case = {
  change: Data
  create: () => Data
  id: string
  name: string
  /** Whose it is, seen by somebody. */
  ownerFor: (asker: Asker) => Owner
}

/** Undefined is a refusal. */
type Ask = (asker: Asker, operation: Operation, collection: string, given: Case) => Promise<unknown>

const DOORS = ['REST', 'GraphQL', 'the Local API'] as const

const NAMES: Readonly<Record<string, string>> = {
  actions: 'Action',
  'api-clients': 'ApiClient',
  'audit-log': 'AuditLog',
  categories: 'Category',
  cities: 'City',
  notifications: 'Notification',
  programmes: 'Programme',
  'review-requests': 'ReviewRequest',
  users: 'User',
}

/** A new key is shown once, over REST: GraphQL reads them and no more. */
const READ_ONLY = new Set(['GraphQL api-clients'])

const overRest: Ask = async ({ client }, operation, collection, { change, create, id }) => {
  const base = `/api/${collection}`
  const ask = {
    create: () => client.post(`${base}?depth=0`, create()),
    delete: () => client.delete(`${base}/${id}?depth=0&reason=proef`),
    read: () => client.get(`${base}/${id}?depth=0`),
    update: () => client.patch(`${base}/${id}?depth=0`, change),
  }
  const { body, status } = await ask[operation]()
  if (status >= 500) throw new Error(`${operation} of ${collection}: ${JSON.stringify(body)}`)
  return status < 400 ? body : undefined
}

const overGraphql: Ask = async ({ client }, operation, collection, { change, create, id }) => {
  const name = NAMES[collection]!
  const asked = {
    create: `mutation ($data: mutation${name}Input!) { create${name}(data: $data) { id } }`,
    delete: `mutation { delete${name}(id: "${id}") { id } }`,
    read: `{ ${name}(id: "${id}") { id } }`,
    update: `mutation ($data: mutation${name}UpdateInput!) { update${name}(id: "${id}", data: $data) { id } }`,
  }
  const { body } = await client.request('/api/graphql', {
    body: {
      query: asked[operation],
      variables: { data: operation === 'create' ? create() : change },
    },
    headers: { 'x-reason': 'proef' },
    method: 'POST',
  })
  return Object.values((body.data ?? {}) as Data).find((row) => row !== null) ?? undefined
}

const overLocal =
  (payload: Payload): Ask =>
  async ({ user }, operation, collection, { change, create, id }) => {
    const common = {
      collection: collection as CollectionSlug,
      depth: 0,
      overrideAccess: false,
      user: user ?? null,
    }
    try {
      switch (operation) {
        case 'create':
          return await payload.create({ ...common, data: create() as never })
        case 'delete':
          return await payload.delete({ ...common, id })
        case 'read':
          return await payload.findByID({ ...common, id })
        case 'update':
          return await payload.update({ ...common, data: change, id })
      }
    } catch (error) {
      if (error instanceof APIError && error.status < 500) return undefined
      throw error
    }
  }

describeOnEngines('who may do what with everything around the practices', (engine) => {
  const app = engine.useApp()
  let people: People
  let raw: RawStore
  const cases: Record<string, Case> = {}
  let count = 0
  const unique = (): number => (count += 1)
  const strange = (): Owner => 'other'

  beforeAll(async () => {
    const { payload } = app()
    people = await makePeople(app())
    const contributor = people.askers.find(({ name }) => name === 'contributor')!
    const ofContributor = ({ name }: Asker): Owner => (name === 'contributor' ? 'own' : 'other')
    const programme = await makeProgramme(payload)
    const city = await payload.create({
      collection: 'cities',
      data: { kind: 'gemeente', name: 'Alleen', nis: '88888', slug: null },
      overrideAccess: true,
    })
    const client = await payload.create({
      collection: 'api-clients',
      data: { expiresAt: '2099-01-01T00:00:00.000Z', name: 'Website', scope: 'published' },
      overrideAccess: true,
    })
    const told = await payload.create({
      collection: 'notifications',
      data: { kind: 'submitted' },
      overrideAccess: true,
    })
    const review = await payload.create({
      collection: 'review-requests',
      data: { city: people.cities.gent.id, state: 'submitted', title: 'Proef' },
      overrideAccess: true,
    })
    const { docs: rows } = await payload.find({
      collection: 'audit-log',
      limit: 1,
      overrideAccess: true,
      sort: 'seq',
    })
    const add = (
      name: string,
      id: string,
      rest: Omit<Case, 'id' | 'name' | 'ownerFor'>,
      ownerFor = strange,
    ) => {
      cases[name] = { ...rest, id, name, ownerFor }
    }
    add('categories', (await makeCategory(payload)).id, {
      change: { description: 'Anders' },
      create: () => ({ _status: 'published', name: `Nieuw ${unique()}` }),
    })
    add('programmes', (await makeProgramme(payload)).id, {
      change: { name: 'Anders' },
      create: () => ({ name: `Nieuw ${unique()}` }),
    })
    add('actions', (await makeAction(payload, { programme: programme.id })).id, {
      change: { title: 'Anders' },
      create: () => ({
        number: 500 + unique(),
        programme: programme.id,
        title: 'Nieuw',
        wording: 'official',
      }),
    })
    add('cities', city.id, {
      change: { name: 'Anders' },
      create: () => ({
        kind: 'gemeente',
        name: `Nieuw ${unique()}`,
        nis: String(70_000 + unique()),
      }),
    })
    add(
      'users',
      String(contributor.user?.id),
      {
        change: { name: 'Anders' },
        create: () => ({
          email: `nieuw-${unique()}@example.test`,
          name: 'Nieuw',
          password: 'nog een lange zin voor de test',
          role: 'moderator',
        }),
      },
      ofContributor as typeof strange,
    )
    add('api-clients', client.id, {
      change: { name: 'Anders' },
      create: () => ({ expiresAt: '2098-01-01T00:00:00.000Z', name: 'Nieuw', scope: 'preview' }),
    })
    add('notifications', told.id, { change: { kind: 'anders' }, create: () => ({ kind: 'nieuw' }) })
    add(
      'review-requests',
      review.id,
      { change: { state: 'published' }, create: () => ({ state: 'submitted', title: 'Nieuw' }) },
      ofContributor as typeof strange,
    )
    add('audit-log', String(rows[0]?.id), {
      change: { action: 'anders' },
      create: () => ({
        action: 'x',
        actorName: 'x',
        at: new Date().toISOString(),
        hash: 'x',
        seq: 9,
      }),
    })
    raw = rawStore(
      payload,
      Object.keys(cases).filter((name) => name !== 'audit-log'),
    )
    await raw.save()
  }, 120_000)

  /** Using a key is written down. */
  const storedIn = async (collection: string): Promise<string> =>
    JSON.stringify([...(await raw.stored(collection))].sort()).replace(
      /\\"(last_?used_?at|updated_?at)\\":(\\".*?\\"|null)/gi,
      '',
    )

  describe.each(DOORS)('over %s', (door) => {
    const ask: Ask = (...asked) =>
      ({ GraphQL: overGraphql, REST: overRest, 'the Local API': overLocal(app().payload) })[door](
        ...asked,
      )

    it.each([...Object.keys(NAMES)])('%s are as the table says', async (collection) => {
      const given = cases[collection]!
      const problems: string[] = []
      for (const asker of people.askers) {
        if (door === 'the Local API' && asker.name === 'suspended') continue
        for (const operation of OPERATIONS) {
          const isServed = operation === 'read' || !READ_ONLY.has(`${door} ${collection}`)
          const said = may({
            collection,
            operation,
            owner: given.ownerFor(asker),
            state: 'published',
            who: asker.who,
          })
          const verdict = isServed ? said : 'no'
          const before = await storedIn(collection)
          const answer = await ask(asker, operation, collection, given)
          const after = await storedIn(collection)
          const what = `${asker.name}: ${operation} of ${collection} (${verdict})`
          if ((answer !== undefined) !== (verdict !== 'no')) {
            problems.push(`${what} was ${answer === undefined ? 'refused' : 'allowed'}`)
          }
          const isSame = before === after
          if (!isSame && (verdict === 'no' || operation === 'read')) problems.push(`${what} wrote`)
          if (isSame && verdict !== 'no' && operation !== 'read')
            problems.push(`${what} did nothing`)
          if (!isSame) await raw.restore()
        }
      }
      expect(problems).toEqual([])
    })
  })
})
