import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { APIError } from 'payload'

import type { Reply } from './doors'
import { REASON } from './doors'
import type { Asker } from './people'

type Data = Record<string, unknown>

/** A question about a document of any collection, or about a global, which has no id. */
export type PlainAsk = {
  asker: Asker
  collection: string
  data?: Data | undefined
  id?: string | undefined
  operation: string
  version?: string | undefined
}

export type PlainDoor = (ask: PlainAsk) => Promise<Reply>

type Verb = 'create' | 'delete' | 'read' | 'readVersion' | 'restore' | 'update'

const VERBS: Readonly<Record<string, Verb>> = {
  create: 'create',
  delete: 'delete',
  read: 'read',
  readDetails: 'read',
  readFourEyes: 'read',
  readVersions: 'readVersion',
  restore: 'restore',
}

/** The others say something of a document. */
const verbOf = ({ operation }: PlainAsk): Verb => VERBS[operation] ?? 'update'

/** What must be in the answer. */
const FIELDS: Readonly<Record<string, string>> = {
  readDetails: 'email',
  readFourEyes: 'allowOwnApproval',
}

const fieldOf = ({ id, operation }: PlainAsk): string =>
  FIELDS[operation] ?? (id === undefined ? 'contactEmail' : 'id')

const replyOf = (ask: PlainAsk, answer: Data | null | undefined, said = ''): Reply => ({
  isRefused: answer?.[fieldOf(ask)] == null,
  said: said.slice(0, 300),
})

/** The REST API, as the server answers it. */
export const plainRest: PlainDoor = async (ask) => {
  const { asker, collection, data = {}, id, version } = ask
  const { client } = asker
  const base = id === undefined ? `/api/globals/${collection}` : `/api/${collection}`
  const one = id === undefined ? base : `${base}/${id}`
  const sent = {
    create: () => client.post(`${base}?depth=0`, data),
    delete: () => client.delete(`${one}?depth=0&reason=${encodeURIComponent(REASON)}`),
    read: () => client.get(`${one}?depth=0`),
    readVersion: () => client.get(`${base}/versions/${version}?depth=0`),
    restore: () => client.post(`${base}/versions/${version}?depth=0`),
    update: () =>
      id === undefined ? client.post(one, data) : client.patch(`${one}?depth=0`, data),
  }
  const { body, status } = await sent[verbOf(ask)]()
  if (status >= 500) throw new Error(`${ask.operation} of ${collection}: ${JSON.stringify(body)}`)
  const said = `${status} ${JSON.stringify(body?.errors ?? '')}`
  if (verbOf(ask) === 'read') return replyOf(ask, status < 400 ? body : undefined, said)
  return { isRefused: status >= 400, said }
}

const NAMES: Readonly<Record<string, string>> = {
  actions: 'Action',
  'api-clients': 'ApiClient',
  'audit-head': 'AuditHead',
  'audit-log': 'AuditLog',
  categories: 'Category',
  cities: 'City',
  notifications: 'Notification',
  'payload-jobs': 'PayloadJob',
  'payload-kv': 'PayloadKv',
  'payload-locked-documents': 'PayloadLockedDocument',
  'payload-migrations': 'PayloadMigration',
  'payload-preferences': 'PayloadPreference',
  programmes: 'Programme',
  'review-requests': 'ReviewRequest',
  'site-settings': 'SiteSetting',
  users: 'User',
}

/** GraphQL over HTTP. */
export const plainGraphql: PlainDoor = async (ask) => {
  const { asker, collection, data, id, version } = ask
  const name = NAMES[collection]!
  const field = fieldOf(ask)
  const [input, which] =
    id === undefined
      ? [`mutation${name}Input`, '']
      : [`mutation${name}UpdateInput`, `id: "${id}", `]
  const query = {
    create: `mutation ($data: mutation${name}Input!) { create${name}(data: $data) { id } }`,
    delete: `mutation { delete${name}(id: "${id}") { id } }`,
    read: `{ ${name}${id === undefined ? '' : `(id: "${id}")`} { ${field} } }`,
    readVersion: `{ version${name}(id: "${version}") { id } }`,
    restore: `mutation { restoreVersion${name}(id: "${version}") { id } }`,
    update: `mutation ($data: ${input}!) { update${name}(${which}data: $data) { ${field} } }`,
  }[verbOf(ask)]
  const { body, status } = await asker.client.request('/api/graphql', {
    body: { query, variables: query.includes('$data') ? { data } : {} },
    headers: { 'x-reason': encodeURIComponent(REASON) },
    method: 'POST',
  })
  if (status >= 500) throw new Error(`GraphQL answered ${status}`)
  const [answer] = Object.values((body.data ?? {}) as Record<string, Data | null>)
  return replyOf(ask, answer, JSON.stringify(body.errors ?? ''))
}

/** The Local API as code of the product calls it for somebody: `overrideAccess: false`. */
export const plainLocal =
  (payload: Payload): PlainDoor =>
  async (ask) => {
    try {
      const done = await local(payload, ask)
      return verbOf(ask) === 'read' ? replyOf(ask, done) : { isRefused: false, said: '' }
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= 500) throw error
      return { isRefused: true, said: `${error.status} ${error.message}` }
    }
  }

const local = async (payload: Payload, ask: PlainAsk): Promise<Data> => {
  const { asker, collection: slug, data = {}, version = '' } = ask
  const common = { depth: 0, overrideAccess: false, user: asker.user ?? null } as const
  const verb = verbOf(ask)
  if (ask.id === undefined) {
    const global = { ...common, slug: slug as GlobalSlug }
    const done =
      verb === 'read'
        ? await payload.findGlobal(global)
        : await payload.updateGlobal({ ...global, data })
    return { ...done }
  }
  const collection = slug as CollectionSlug
  const one = { ...common, id: ask.id, collection }
  const done = await {
    create: () => payload.create({ ...common, collection, data: data as never }),
    delete: () => payload.delete({ ...one, context: { reason: REASON } }),
    read: () => payload.findByID(one),
    readVersion: () => payload.findVersionByID({ ...one, id: version }),
    restore: () => payload.restoreVersion({ ...one, id: version }),
    update: () => payload.update({ ...one, data }),
  }[verb]()
  return { ...(done as Data) }
}
