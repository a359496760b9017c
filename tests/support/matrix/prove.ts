import type { Payload } from 'payload'

import type { Verdict } from '../../../access/table'
import { may } from '../../../access/table'
import type { TestApp } from '../payload'
import type { Change, Door, Reply } from './doors'
import type { Asker, People } from './people'
import type { RawStore, Stored } from './rawStore'
import { rawStore } from './rawStore'
import { MARK, OWNER_FIELD, TEXT } from './scene'
import type { Moderated, Scene, Subject } from './scene'

export type Matrix = {
  app: TestApp
  before: Map<string, Stored>
  collection: Moderated
  people: People
  /** What visitors read. */
  publicBefore: string
  raw: RawStore
  scene: Scene
}

type Written = Record<string, unknown> & { id: string }

/** What changes is put back from: everything that a write of a document may touch. */
const TOUCHED = ['practices', 'implementations', 'review-requests', 'media']

/** Remembers what is stored and shown now. */
export const startMatrix = async (
  given: Pick<Matrix, 'app' | 'collection' | 'people' | 'scene'>,
): Promise<Matrix> => {
  const raw = rawStore(given.app.payload, TOUCHED)
  await raw.save()
  const before = await raw.stored(given.collection)
  return { ...given, before, publicBefore: await publicAnswer(given.app), raw }
}

/** Everything that a visitor gets of documents, byte for byte. */
export const publicAnswer = async ({ rest }: TestApp): Promise<string> => {
  const answers = [
    await rest.get('/api/practices?depth=2&limit=100&sort=slug'),
    await rest.get('/api/implementations?depth=1&limit=100&sort=createdAt'),
  ]
  return answers.map(({ body, status }) => `${status} ${JSON.stringify(body)}`).join('\n')
}

const DOOR_ORDER = ['REST', 'GraphQL', 'the Local API']

/**
 * What somebody is asked about at a door. Whose rights do not depend on whose the document is need
 * one document of each state. On MongoDB, where the tests' server is slow, those states are spread
 * over the doors: each is asked once there, and at every door on SQLite.
 */
export const subjectsFor = (
  { app, scene }: Matrix,
  { who }: Asker,
  door: Pick<Door, 'name'>,
): Subject[] => {
  if (who === 'contributor') return scene.subjects
  const states = scene.subjects.filter(({ owner }) => owner === 'other')
  if (app.engine === 'sqlite') return states
  const turn = DOOR_ORDER.indexOf(door.name)
  return states.filter((_, at) => at % DOOR_ORDER.length === turn)
}

export const verdictOf = (
  { collection }: Pick<Matrix, 'collection'>,
  operation: string,
  asker: Asker,
  subject: Pick<Subject, 'owner' | 'state'>,
): Verdict =>
  may({
    collection,
    operation,
    owner: asker.sees(subject.owner),
    state: subject.state,
    who: asker.who,
  })

type Case = { reply: Reply; subject: Subject; verdict: Verdict }

/**
 * Asks one change of every document in somebody's name, reads everything back below Payload, and
 * compares both with the table. Everything is put back afterwards.
 *
 * @returns what is not as the table says, in words, and how many cells were asked
 */
export const proveChange = async (
  matrix: Matrix,
  door: Door,
  change: Change,
  asker: Asker,
): Promise<{ cells: number; problems: string[] }> => {
  const { collection } = matrix
  const cases: Case[] = []
  const subjects = subjectsFor(matrix, asker, door)
  for (const subject of subjects) {
    const verdict = verdictOf(matrix, change, asker, subject)
    const data = dataFor(matrix, { asker, change, door, subject })
    const reply = await door.change({ asker, change, collection, data, subject })
    cases.push({ reply, subject, verdict })
  }
  const after = await matrix.raw.stored(collection)
  const problems: string[] = []
  for (const each of cases) {
    const found = await problemOf({ after, asker, change, matrix, ...each })
    if (found) {
      const { reply, subject, verdict } = each
      const what = `${asker.name}: ${change} of ${subject.owner}'s ${subject.state}`
      problems.push(`${what} (${verdict}) ${found} [${reply.said}]`)
    }
  }
  const made = new Set(cases.map(({ reply }) => reply.made))
  for (const id of after.keys()) {
    if (!matrix.before.has(id) && !made.has(id)) problems.push(`${asker.name}: ${id} was made`)
  }
  if (isEqual(matrix.before, after)) return { cells: cases.length, problems }
  if (asker.who !== 'moderator' && asker.who !== 'admin') {
    const isSame = (await publicAnswer(matrix.app)) === matrix.publicBefore
    if (!isSame) problems.push(`${asker.name}: ${change} changed what visitors read`)
  }
  await matrix.raw.restore()
  return { cells: cases.length, problems }
}

const isEqual = (one: Map<string, Stored>, two: Map<string, Stored>): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...two].sort())

type Question = { asker: Asker; change: Change; door: Door; subject: Subject }

const dataFor = (
  { collection, people: { cities }, scene }: Matrix,
  { asker, change, door, subject: { owner } }: Question,
): Record<string, unknown> => {
  switch (change) {
    case 'duplicate':
      // GraphQL asks for what is required, although the copy has it already.
      return door.name === 'GraphQL'
        ? { ...scene.newDocument(), [OWNER_FIELD[collection]]: asker.home ?? cities.gent.id }
        : {}
    case 'changeOwner':
      return { [OWNER_FIELD[collection]]: owner === 'other' ? cities.gent.id : cities.other.id }
    case 'publish':
      return { _status: 'published' }
    case 'trash':
      return { deletedAt: new Date().toISOString() }
    case 'undelete':
      return { deletedAt: null }
    case 'unpublish':
      return { _status: 'draft' }
    case 'update':
    case 'updateMany':
      return { [MARK[collection]]: TEXT.changed }
    default:
      return {}
  }
}

type Asked = Case & {
  after: Map<string, Stored>
  asker: Asker
  change: Change
  matrix: Matrix
}

/** These say nothing but a field's value: who may save a draft may send them, and they are ignored. */
const IGNORED = new Set<Change>(['changeOwner', 'undelete', 'unpublish'])

const problemOf = async (asked: Asked): Promise<string | undefined> => {
  const { after, asker, change, matrix, reply, subject, verdict } = asked
  const was = matrix.before.get(subject.id)
  const is = after.get(subject.id)
  const isDraftToo =
    IGNORED.has(change) &&
    verdictOf(matrix, 'update', asker, subject) === 'draft' &&
    verdict === 'no'
  if (verdict === 'no' && !isDraftToo) {
    if (was?.main !== is?.main) return 'changed the document'
    if (was?.versions !== is?.versions) return 'changed its versions'
    if (after.has(String(reply.made)) && reply.made !== subject.id) return 'made a copy'
    return reply.isRefused ? undefined : 'was not refused'
  }
  const isDraft = verdict === 'draft' || isDraftToo
  if (isDraft && uncounted(was?.main) !== uncounted(is?.main)) return 'changed the document'
  if (isDraftToo) {
    const newest = await newestVersion(matrix, subject.id)
    const owner = ownerIn(newest, matrix.collection)
    if (owner !== cityOf(matrix, subject)) return 'moved it to another city'
    return newest?._status === 'published' && was?.versions !== is?.versions
      ? 'published it'
      : undefined
  }
  if (reply.isRefused) return 'was refused'
  return problemOfEffect(asked)
}

/** A document counts its saves, drafts included; visitors do not read that number. */
export const uncounted = (main: string | undefined): string | undefined =>
  main?.replace(/"revision":\d+/, '"revision":0')

/** Whether what was allowed was done. */
const problemOfEffect = async ({
  asker,
  change,
  matrix,
  reply,
  subject: { id },
  verdict,
}: Asked): Promise<string | undefined> => {
  const { payload } = matrix.app
  const { collection } = matrix
  const main = await mainDocument(payload, collection, change === 'duplicate' ? reply.made : id)
  const newest = await newestVersion(matrix, id)
  const isDraft = verdict === 'draft'
  switch (change) {
    case 'changeOwner':
      return ownerIn(newest, collection) === cityOf(matrix, { owner: 'other' }) ||
        ownerIn(newest, collection) === cityOf(matrix, { owner: 'gent' })
        ? undefined
        : 'did not move it'
    case 'duplicate':
      if (!main || main.id === id) return 'made no copy'
      if (!isDraft) return undefined
      if (main._status !== 'draft') return 'made a copy that is public'
      return isOwnCity(ownerIn(main, collection), matrix, asker) ? undefined : 'copied to elsewhere'
    case 'publish':
      return main?._status === 'published' ? undefined : 'did not publish it'
    case 'purge':
    case 'purgeMany':
      return main ? 'did not remove it' : undefined
    case 'restore':
      return newest?.[MARK[collection]] === TEXT.old ? undefined : 'did not restore it'
    case 'trash':
      return main?.deletedAt ? undefined : 'did not bin it'
    case 'undelete':
      return main?.deletedAt ? 'left it in the bin' : undefined
    case 'unpublish':
      return main?._status === 'draft' ? undefined : 'did not take it off'
    case 'update':
    case 'updateMany':
      if (isDraft && newest?._status !== 'draft') return 'saved something else than a draft'
      return newest?.[MARK[collection]] === TEXT.changed ? undefined : 'did not save it'
  }
}

export const mainDocument = async (
  { db }: Payload,
  collection: Moderated,
  id: string | undefined,
): Promise<null | Written> =>
  id
    ? db.findOne<Written>({ collection, joins: false as never, where: { id: { equals: id } } })
    : null

const newestVersion = async (
  { app, collection }: Matrix,
  id: string,
): Promise<Record<string, unknown> | undefined> => {
  const { docs } = await app.payload.db.findVersions<Written>({
    collection,
    limit: 1,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]?.version
}

export const ownerIn = (
  document: null | Record<string, unknown> | undefined,
  collection: Moderated,
): string | undefined => {
  const owner = document?.[OWNER_FIELD[collection]]
  return owner && typeof owner === 'object' && 'id' in owner
    ? String(owner.id)
    : ((owner as string | undefined) ?? undefined)
}

const cityOf = (
  { people: { cities } }: Pick<Matrix, 'people'>,
  { owner }: Pick<Subject, 'owner'>,
): string | undefined => (owner === 'vvsg' ? undefined : cities[owner].id)

export const isOwnCity = (
  city: string | undefined,
  { people }: Matrix,
  { home, sees }: Asker,
): boolean => {
  const merged = sees('former') === 'merged' ? [people.cities.former.id] : []
  return city !== undefined && [home, ...merged].includes(city)
}
