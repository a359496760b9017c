import { randomUUID } from 'node:crypto'

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
  /** Undefined for a key that is not asked over HTTP. */
  client: RestClient | undefined
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

  return {
    askers: [
      { client: rest, name: 'visitor', sees: strange, user: undefined, who: 'visitor' },
      { ...suspended, user: undefined, who: 'visitor' },
      await key(app, 'published'),
      await key(app, 'preview'),
      await person('contributor', 'contributor', gent, ofGent),
      await person('heir', 'contributor', successor, ofSuccessor),
      await person('moderator', 'moderator', gent, strange),
      await person('admin', 'admin', gent, strange),
    ],
    cities: { former, gent, other },
  }
}

/** The account as a request has it. */
const userOf = async ({ payload }: TestApp, id: string): Promise<TypedUser> => ({
  ...(await payload.findByID({ id, collection: 'users', depth: 0, overrideAccess: true })),
  collection: 'users',
})

const key = async ({ payload }: TestApp, scope: 'preview' | 'published'): Promise<Asker> => {
  const row = await payload.create({
    collection: API_CLIENTS,
    data: {
      expiresAt: '2099-01-01T00:00:00.000Z',
      keyHash: randomUUID(),
      name: `Website ${scope}`,
      scope,
    },
    overrideAccess: true,
  })
  return {
    client: undefined,
    name: `${scope} key`,
    sees: strange,
    user: { ...row, collection: API_CLIENTS } as unknown as TypedUser,
    who: `${scope}Key`,
  }
}
