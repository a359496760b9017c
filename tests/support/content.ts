import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { inTransaction } from '../../src/actions/inTransaction'
import type {
  Action,
  Category,
  City,
  Implementation,
  Practice,
  Programme,
} from '../../src/payload-types'
import type { TestApp } from './payload'
import type { RestClient } from './rest'

export type RoleName = 'admin' | 'contributor' | 'moderator'

/** Longer than the shortest password that is accepted. */
export const PASSWORD = 'een lange zin voor de test'

/** Rich text of one paragraph. */
export const richText = (text: string): NonNullable<Implementation['description']> => ({
  root: {
    children: [
      {
        children: [
          { detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 },
        ],
        direction: null,
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        type: 'paragraph',
        version: 1,
      },
    ],
    direction: null,
    format: '',
    indent: 0,
    type: 'root',
    version: 1,
  },
})

let count = 0

const unique = (): number => (count += 1)

export const makeCity = (payload: Payload, data: Partial<City> = {}): Promise<City> =>
  payload.create({
    collection: 'cities',
    data: {
      kind: 'gemeente',
      name: `Stad ${unique()}`,
      nis: String(10_000 + unique()),
      slug: null,
      ...data,
    },
    overrideAccess: true,
  })

export const makeCategory = (payload: Payload, data: Partial<Category> = {}): Promise<Category> =>
  payload.create({
    collection: 'categories',
    data: { _status: 'published', name: `Thema ${unique()}`, slug: null, ...data },
    overrideAccess: true,
  })

export const makeProgramme = (
  payload: Payload,
  data: Partial<Programme> = {},
): Promise<Programme> =>
  payload.create({
    collection: 'programmes',
    data: { name: `Programma ${unique()}`, slug: null, ...data },
    overrideAccess: true,
  })

export const makeAction = (
  payload: Payload,
  data: Partial<Action> & Pick<Action, 'programme'>,
): Promise<Action> =>
  payload.create({
    collection: 'actions',
    data: { number: unique(), title: `Actie ${unique()}`, wording: 'official', ...data },
    overrideAccess: true,
  })

/** A published practice, unless the data say otherwise. */
export const makePractice = async (
  payload: Payload,
  data: Partial<Practice> = {},
): Promise<Practice> =>
  payload.create({
    collection: 'practices',
    data: {
      _status: 'published',
      category: data.category ?? (await makeCategory(payload)).id,
      slug: null,
      title: `Praktijk ${unique()}`,
      ...data,
    },
    draft: data._status === 'draft',
    overrideAccess: true,
  })

/** A published implementation, unless the data say otherwise. */
export const makeImplementation = async (
  payload: Payload,
  data: Partial<Implementation> & Pick<Implementation, 'practice'>,
): Promise<Implementation> =>
  payload.create({
    collection: 'implementations',
    data: {
      _status: 'published',
      city: data.city ?? (await makeCity(payload)).id,
      description: richText('Zo doen wij het.'),
      ...data,
    },
    draft: data._status === 'draft',
    overrideAccess: true,
  })

/** Somebody with a role, logged in over REST. */
export const makePerson = async (
  { payload, rest }: Pick<TestApp, 'payload' | 'rest'>,
  role: RoleName,
  city?: City,
): Promise<{ client: RestClient; email: string; id: string }> => {
  const email = `${role}-${randomUUID()}@example.test`
  const home = role === 'contributor' ? (city ?? (await makeCity(payload))).id : null
  // Done again when it meets a row of the log about wrong passwords, which is written after the answer.
  const { id } = await inTransaction({ payload }, (req) =>
    payload.create({
      collection: 'users',
      data: { city: home, email, name: `Test ${role}`, password: PASSWORD, role },
      overrideAccess: true,
      req,
    }),
  )
  return { client: await rest.as({ email, password: PASSWORD }), email, id }
}
