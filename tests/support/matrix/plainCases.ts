import type { Payload } from 'payload'

import { makeAction, makeCategory, makeProgramme } from '../content'
import type { Case } from './cases'
import { ofOne, strange } from './cases'
import { frameworkCases } from './frameworkCases'
import type { People } from './people'
import { recordCases, settingsCases } from './recordCases'

let count = 0

const unique = (): number => (count += 1)

/** Documents of everything around the practices. */
export const makePlainCases = async (payload: Payload, people: People): Promise<Case[]> => [
  ...(await referenceCases(payload)),
  ...(await categoryCases(payload)),
  ...(await accountCases(payload, people)),
  ...(await recordCases(payload, people)),
  ...(await settingsCases(payload)),
  ...(await frameworkCases(payload, people)),
]

const referenceCases = async (payload: Payload): Promise<Case[]> => {
  const programme = await makeProgramme(payload)
  const alone = await makeProgramme(payload)
  const action = await makeAction(payload, { programme: programme.id })
  const city = await payload.create({
    collection: 'cities',
    data: { kind: 'gemeente', name: 'Alleen', nis: '88888', slug: null },
    overrideAccess: true,
  })
  const common = { ownerFor: strange }
  return [
    {
      ...common,
      collection: 'programmes',
      data: {
        create: () => ({ name: `Nieuw ${unique()}` }),
        update: () => ({ name: 'Anders' }),
      },
      id: alone.id,
      name: 'a programme',
    },
    {
      ...common,
      collection: 'actions',
      data: {
        create: () => ({
          number: 500 + unique(),
          programme: programme.id,
          title: 'Nieuw',
          wording: 'official',
        }),
        update: () => ({ title: 'Anders' }),
      },
      id: action.id,
      name: 'an action',
    },
    {
      ...common,
      collection: 'cities',
      data: {
        create: () => ({
          kind: 'gemeente',
          name: `Nieuw ${unique()}`,
          nis: String(70_000 + unique()),
        }),
        update: () => ({ name: 'Anders' }),
      },
      id: city.id,
      name: 'a city',
    },
  ]
}

/** A proposal, a confirmed one, and a confirmed one with a newer draft. */
const categoryCases = async (payload: Payload): Promise<Case[]> => {
  const cases: Case[] = []
  for (const state of ['draft', 'published', 'changed'] as const) {
    const _status = state === 'draft' ? 'draft' : 'published'
    const { id } = await makeCategory(payload, { _status })
    const { docs } = await payload.findVersions({
      collection: 'categories',
      overrideAccess: true,
      where: { parent: { equals: id } },
    })
    if (state === 'changed') {
      await payload.update({
        id,
        collection: 'categories',
        data: { description: 'Nieuwer' },
        draft: true,
        overrideAccess: true,
      })
    }
    cases.push({
      collection: 'categories',
      data: {
        create: () => ({ _status: 'published', name: `Nieuw ${unique()}` }),
        publish: () => ({ _status: 'published' }),
        unpublish: () => ({ _status: 'draft' }),
        update: () => ({ description: 'Anders' }),
      },
      id,
      name: `a ${state} category`,
      ownerFor: strange,
      state,
      version: String(docs[0]?.id),
    })
  }
  return cases
}

const accountCases = async (payload: Payload, { askers }: People): Promise<Case[]> => {
  const client = await payload.create({
    collection: 'api-clients',
    data: { expiresAt: '2099-01-01T00:00:00.000Z', name: 'Website', scope: 'published' },
    overrideAccess: true,
  })
  const accounts = askers.filter(({ name }) => name === 'contributor' || name === 'moderator')
  return [
    ...accounts.map((owner) => ({
      collection: 'users',
      data: {
        changeRole: () => ({ role: owner.who === 'contributor' ? 'moderator' : 'admin' }),
        create: () => ({
          email: `nieuw-${unique()}@example.test`,
          name: 'Nieuw',
          password: 'nog een lange zin voor de test',
          role: 'moderator',
        }),
        update: () => ({ name: 'Anders' }),
      },
      id: String(owner.user?.id),
      name: `the account of the ${owner.name}`,
      ownerFor: ofOne(owner),
    })),
    {
      collection: 'api-clients',
      data: {
        create: () => ({
          expiresAt: '2098-01-01T00:00:00.000Z',
          name: 'Nieuw',
          scope: 'preview',
        }),
        update: () => ({ name: 'Anders' }),
      },
      id: client.id,
      name: 'a key',
      ownerFor: strange,
    },
  ]
}
