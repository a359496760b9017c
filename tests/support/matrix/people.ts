import type { TypedUser } from 'payload'

import type { Owner, Who } from '../../../access/table'
import { API_CLIENTS } from '../../../collections/slugs'
import type { City } from '../../../src/payload-types'
import { makeCity, makePerson } from '../content'
import type { TestApp } from '../payload'
import type { RestClient } from '../rest'

/** Whose documents there are: of a city, of one that merged into another, of a third, of VVSG. */
export const OWNERS = ['gent', 'former', 'other', 'vvsg'] as const

export type DocumentOwner = (typeof OWNERS)[number]

/** Somebody who asks, at each door as that door knows them. */
export type Asker = {
  client: RestClient
  /** The city that a contributor's new documents go to. */
  home?: string
  name: string
  /** Whose a document is, seen by them. */
  sees: (owner: DocumentOwner) => Owner
  user: TypedUser | undefined
  /** The row of the table that is theirs. */
  who: Who
}

export type People = { askers: Asker[]; cities: Record<Exclude<DocumentOwner, 'vvsg'>, City> }

const strange = (owner: DocumentOwner): Owner => (owner === 'vvsg' ? 'vvsg' : 'other')

/**
 * Everybody of the table: the roles, the keys of websites, somebody of the city that another merged
 * into (`heir`), and a contributor whose account was suspended while they were logged in.
 */
export const makePeople = async (app: TestApp): Promise<People> => {
  const { payload, rest } = app
  const gent = await makeCity(payload, { name: 'Gent' })
  const successor = await makeCity(payload, { name: 'Fusiestad' })
  const former = await makeCity(payload, { name: 'Voorheen', replacedBy: successor.id })
  const other = await makeCity(payload, { name: 'Elders' })

  const person = async (
    name: string,
    role: 'admin' | 'contributor' | 'moderator',
    city: City,
    sees: Asker['sees'],
  ): Promise<Asker> => {
    const { client, id } = await makePerson(app, role, city)
    const user = await userOf(app, id)
    const home = role === 'contributor' ? { home: city.id } : {}
    return { ...home, client, name, sees, user, who: role }
  }
  const ofGent = (owner: DocumentOwner): Owner => (owner === 'gent' ? 'own' : strange(owner))
  const ofSuccessor = (owner: DocumentOwner): Owner =>
    owner === 'former' ? 'merged' : strange(owner)

  const suspended = await person('suspended', 'contributor', gent, ofGent)
  await payload.update({
    id: String(suspended.user?.id),
    collection: 'users',
    data: { suspended: true },
    overrideAccess: true,
  })

  const admin = await person('admin', 'admin', gent, strange)
  return {
    askers: [
      { client: rest, name: 'visitor', sees: strange, user: undefined, who: 'visitor' },
      { ...suspended, user: undefined, who: 'visitor' },
      await key(app, admin, 'published'),
      await key(app, admin, 'preview'),
      await person('contributor', 'contributor', gent, ofGent),
      await person('heir', 'contributor', successor, ofSuccessor),
      await person('moderator', 'moderator', gent, strange),
      admin,
    ],
    cities: { former, gent, other },
  }
}

/** The account as a request has it. */
const userOf = async ({ payload }: TestApp, id: string): Promise<TypedUser> => ({
  ...(await payload.findByID({ id, collection: 'users', depth: 0, overrideAccess: true })),
  collection: 'users',
})

/** A website's key, as an administrator hands it out. */
const key = async (
  { payload, rest }: TestApp,
  admin: Asker,
  scope: 'preview' | 'published',
): Promise<Asker> => {
  const answer = await admin.client.post('/api/api-clients', {
    expiresAt: '2099-01-01T00:00:00.000Z',
    name: `Website ${scope}`,
    scope,
  })
  const { id, key: secret } = answer.body.doc as { id: string; key: string }
  const row = await payload.findByID({ id, collection: API_CLIENTS, overrideAccess: true })
  return {
    client: withHeaders(rest, { authorization: `api-clients API-Key ${secret}` }),
    name: `${scope} key`,
    sees: strange,
    user: { ...row, collection: API_CLIENTS } as unknown as TypedUser,
    who: `${scope}Key`,
  }
}

/** The same client, with headers on whatever it sends. */
const withHeaders = (client: RestClient, always: Record<string, string>): RestClient => {
  const request: RestClient['request'] = (path, options = {}) =>
    client.request(path, { ...options, headers: { ...options.headers, ...always } })
  return {
    ...client,
    delete: (path) => request(path, { method: 'DELETE' }),
    get: (path, headers = {}) => request(path, { headers }),
    patch: (path, body, headers = {}) => request(path, { body, headers, method: 'PATCH' }),
    post: (path, body = {}, headers = {}) => request(path, { body, headers, method: 'POST' }),
    request,
  }
}
