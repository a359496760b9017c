import { randomUUID } from 'node:crypto'

import { CITIES, USERS } from '../../collections/slugs'
import type { City, User } from '../../src/payload-types'
import type { TestApp } from './payload'
import type { Credentials, RestClient } from './rest'

type Account = { credentials: Credentials; user: User }

/**
 * Makes an account, and a city for a contributor who has none.
 *
 * @param city the id of the contributor's city
 */
export const createUser = async (
  { payload }: Pick<TestApp, 'payload'>,
  role: User['role'],
  city?: string,
): Promise<Account> => {
  const id = randomUUID()
  const credentials = { email: `${role}-${id}@example.org`, password: `wachtwoord-${id}` }
  const user = await payload.create({
    collection: USERS,
    data: {
      ...credentials,
      name: `Test ${role}`,
      role,
      ...(role === 'contributor' && { city: city ?? (await createCity({ payload })).id }),
    },
    overrideAccess: true,
  })
  return { credentials, user }
}

/** Makes an account and logs it in. */
export const signIn = async (
  app: Pick<TestApp, 'payload' | 'rest'>,
  role: User['role'],
  city?: string,
): Promise<Account & { rest: RestClient }> => {
  const account = await createUser(app, role, city)
  return { ...account, rest: await app.rest.as(account.credentials) }
}

/** Makes a municipality with a name and a NIS code of its own. */
export const createCity = (
  { payload }: Pick<TestApp, 'payload'>,
  data: Partial<City> = {},
): Promise<City> => {
  const id = randomUUID()
  const nis = String(10_000 + (parseInt(id.slice(0, 8), 16) % 90_000))
  return payload.create({
    collection: CITIES,
    data: { kind: 'gemeente', name: `Gemeente ${id.slice(0, 8)}`, nis, ...data },
    overrideAccess: true,
  })
}
