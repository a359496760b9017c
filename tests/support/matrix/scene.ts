import type { State } from '../../../access/table'
import { STATES } from '../../../access/table'
import type { City } from '../../../src/payload-types'
import { makeCategory, makePractice, richText } from '../content'
import type { TestApp } from '../payload'
import { OWNERS } from './people'
import type { DocumentOwner } from './people'

export type Moderated = 'implementations' | 'practices'

/** The text by which a test tells which version it reads. */
export const MARK = { implementations: 'projectName', practices: 'summary' } as const

export const OWNER_FIELD = { implementations: 'city', practices: 'owner' } as const

/** What stands in {@link MARK}: of the first version, of the published one, of a newer draft. */
export const TEXT = { changed: 'gewijzigd', newer: 'nieuw', old: 'oud', online: 'online' }

/** A document of the matrix. */
export type Subject = {
  id: string
  /** The id of the version with {@link TEXT.old}. */
  oldVersion: string
  owner: DocumentOwner
  /** Of what is submitted: the submission, and the version that it pins. */
  review?: { id: string; version: string }
  state: State
}

type Cities = Record<Exclude<DocumentOwner, 'vvsg'>, City>

export type Scene = {
  /** What a document that is to be made needs. */
  newDocument: () => Record<string, unknown>
  subjects: Subject[]
}

type Wanted = { owners?: readonly DocumentOwner[]; states?: readonly State[] }

/** One document of each owner in each state; a draft of VVSG alone has no city to own it. */
export const makeScene = async (
  app: TestApp,
  collection: Moderated,
  cities: Cities,
  { owners = OWNERS, states = STATES }: Wanted = {},
): Promise<Scene> => {
  const { payload } = app
  const category = await makeCategory(payload)
  const practice =
    collection === 'implementations' ? await makePractice(payload, { category: category.id }) : null
  let count = 0
  const newDocument = (): Record<string, unknown> =>
    practice
      ? { description: richText('Zo doen wij het.'), practice: practice.id }
      : { category: category.id, title: `Praktijk van de proef ${(count += 1)}` }

  const subjects: Subject[] = []
  for (const owner of owners) {
    if (owner === 'vvsg' && collection === 'implementations') continue
    const city = owner === 'vvsg' ? null : cities[owner].id
    for (const state of states) {
      subjects.push(await makeSubject({ app, city, collection, newDocument, owner, state }))
    }
  }
  return { newDocument, subjects }
}

type Making = {
  app: TestApp
  city: null | string
  collection: Moderated
  newDocument: Scene['newDocument']
  owner: DocumentOwner
  state: State
}

const makeSubject = async (making: Making): Promise<Subject> => {
  const { app, city, collection, newDocument, owner, state } = making
  const { payload } = app
  const mark = (text: string) => ({ [MARK[collection]]: text })
  const common = { collection, overrideAccess: true } as const
  const { id } = await payload.create({
    ...common,
    data: {
      ...newDocument(),
      ...mark(TEXT.old),
      _status: 'draft',
      [OWNER_FIELD[collection]]: city,
    } as never,
    draft: true,
  })
  const [oldVersion] = await versionsOf(app, collection, id)
  const save = (data: Record<string, unknown>, draft = false) =>
    payload.update({ ...common, id, data, draft })

  const isOnline = !['binnedDraft', 'draft', 'inReview'].includes(state)
  if (isOnline) await save({ ...mark(TEXT.online), _status: 'published' })
  if (!isOnline || state.startsWith('change')) await save(mark(TEXT.newer), true)
  if (state === 'unpublished') await save({ _status: 'draft' })
  if (state.startsWith('binned')) await save({ deletedAt: new Date().toISOString() })
  const subject: Subject = { id, oldVersion: oldVersion ?? '', owner, state }
  if (state === 'inReview' || state === 'changeInReview') {
    const [versionId = ''] = await versionsOf(app, collection, id)
    const review = await payload.create({
      collection: 'review-requests',
      data: {
        city,
        documents: [{ entity: collection, entityId: id, title: 'Proef', versionId }],
        state: 'submitted',
        submittedAt: new Date().toISOString(),
        submittedByName: 'Test medewerker',
        title: 'Proef',
      } as never,
      overrideAccess: true,
    })
    return { ...subject, review: { id: review.id, version: versionId } }
  }
  return subject
}

/** The ids of a document's versions, the newest first. */
const versionsOf = async (
  { payload }: TestApp,
  collection: Moderated,
  id: string,
): Promise<string[]> => {
  const { docs } = await payload.findVersions({
    collection,
    depth: 0,
    limit: 10,
    overrideAccess: true,
    sort: '-createdAt',
    trash: true,
    where: { parent: { equals: id } },
  })
  return docs.map((version) => String(version.id))
}
