import type { State, Verdict } from '../../../access/table'
import { may, STATES } from '../../../access/table'
import { REVIEW_REQUESTS } from '../../../collections/slugs'
import type { TestApp } from '../payload'
import type { Asker, People } from './people'
import type { RawStore, Stored } from './rawStore'
import { rawStore } from './rawStore'
import type { Moderated, Scene, Subject } from './scene'

export type Matrix = {
  app: TestApp
  /** Its documents and the submissions, as they were stored. */
  before: Map<string, Stored>
  collection: Moderated
  people: People
  /** What visitors read. */
  publicBefore: string
  raw: RawStore
  scene: Scene
}

/** What changes is put back from: everything that a write of a document may touch. */
const TOUCHED = ['practices', 'implementations', 'review-requests', 'media']

/** Remembers what is stored and shown now. */
export const startMatrix = async (
  given: Pick<Matrix, 'app' | 'collection' | 'people' | 'scene'>,
): Promise<Matrix> => {
  const raw = rawStore(given.app.payload, TOUCHED)
  await raw.save()
  const before = await storedNow({ collection: given.collection, raw })
  return { ...given, before, publicBefore: await publicAnswer(given.app), raw }
}

/** The documents of a matrix and the submissions, below Payload. */
export const storedNow = ({
  collection,
  raw,
}: Pick<Matrix, 'collection' | 'raw'>): Promise<Map<string, Stored>> =>
  raw.stored(collection, REVIEW_REQUESTS)

/** Everything that a visitor gets of documents, byte for byte. */
export const publicAnswer = async ({ rest }: TestApp): Promise<string> => {
  const answers = [
    await rest.get('/api/practices?depth=2&limit=100&sort=slug'),
    await rest.get('/api/implementations?depth=1&limit=100&sort=createdAt'),
  ]
  return answers.map(({ body, status }) => `${status} ${JSON.stringify(body)}`).join('\n')
}

/**
 * What somebody is asked about. To whom the table says the same whoever owns a document, one of each
 * state is enough: each time of another owner, and for no two of them the same.
 */
export const subjectsFor = <Each extends { state: State }>(
  { askers }: People,
  asker: Asker,
  subjects: Each[],
): Each[] => {
  if (asker.who === 'contributor') return subjects
  const turn = askers.indexOf(asker)
  return STATES.flatMap((state, at) => {
    const those = subjects.filter((subject) => subject.state === state)
    return those.slice((at + turn) % those.length).slice(0, 1)
  })
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

/** Moderators and administrators: what they may do, visitors may see. */
export const isStaff = ({ who }: Asker): boolean => who === 'admin' || who === 'moderator'

/** A document counts its saves, drafts included; visitors do not read that number. */
export const uncounted = (main: string | undefined): string | undefined =>
  main?.replace(/"revision":\d+/, '"revision":0')
