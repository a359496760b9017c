import type { Implementation, Practice } from '../../src/payload-types'
import { makeCity, makePerson, makePractice } from './content'
import type { TestApp } from './payload'

type Slug = 'implementations' | 'media' | 'practices'

/** A city with somebody who writes for it, another city, and what VVSG and each of them have. */
export const makeContributorScene = async (app: Pick<TestApp, 'payload' | 'rest'>) => {
  const { payload } = app
  const own = await makeCity(payload, { name: 'Gent' })
  const merged = await makeCity(payload, { name: 'Drongen', replacedBy: own.id })
  const other = await makeCity(payload, { name: 'Elders' })
  const person = await makePerson(app, 'contributor', own)
  const user = await payload.findByID({
    id: person.id,
    collection: 'users',
    depth: 0,
    overrideAccess: true,
  })
  const practice = await makePractice(payload, { title: 'Een praktijk van VVSG' })
  const hidden = await makePractice(payload, { _status: 'draft', title: 'Nog geheim' })
  return {
    contributor: person.client,
    hidden,
    merged,
    moderator: (await makePerson(app, 'moderator')).client,
    other,
    own,
    practice,
    user,
  }
}

export type ContributorScene = Awaited<ReturnType<typeof makeContributorScene>>

/** The main document and all its versions as they are stored, to compare before and after. */
export const storedOf = async (
  { payload }: Pick<TestApp, 'payload'>,
  collection: Slug,
  id: string,
): Promise<unknown> => {
  const main = await payload.db.findOne({ collection, where: { id: { equals: id } } })
  if (collection === 'media') return main
  const { docs } = await payload.db.findVersions({
    collection,
    limit: 0,
    pagination: false,
    sort: 'id',
    where: { parent: { equals: id } },
  })
  return { main, versions: docs }
}

/** The main document as visitors would read it, when it is published. */
export const mainOf = async <Document extends Implementation | Practice>(
  { payload }: Pick<TestApp, 'payload'>,
  collection: 'implementations' | 'practices',
  id: string,
): Promise<Document> =>
  (await payload.findByID({
    id,
    collection,
    depth: 0,
    overrideAccess: true,
    trash: true,
  })) as Document

/** What was saved last. */
export const newestOf = async <Document extends Implementation | Practice>(
  { payload }: Pick<TestApp, 'payload'>,
  collection: 'implementations' | 'practices',
  id: string,
): Promise<Document> =>
  (await payload.findByID({
    id,
    collection,
    depth: 0,
    draft: true,
    overrideAccess: true,
    trash: true,
  })) as Document
