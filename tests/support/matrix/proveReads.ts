import type { State, Verdict } from '../../../access/table'
import type { Door } from './doors'
import type { Asker } from './people'
import type { Matrix } from './prove'
import { subjectsFor, verdictOf } from './prove'
import { MARK, TEXT } from './scene'
import type { Subject } from './scene'

const BINNED = new Set<State>(['binnedDraft', 'binnedPublished'])

/** What the newest version of a document says. */
const NEWEST: Record<State, string> = {
  binnedDraft: TEXT.newer,
  binnedPublished: TEXT.online,
  changed: TEXT.newer,
  changeInReview: TEXT.newer,
  draft: TEXT.newer,
  inReview: TEXT.newer,
  published: TEXT.online,
  unpublished: TEXT.online,
}

const WAYS = [
  { isDraft: false, withBin: false },
  { isDraft: true, withBin: false },
  { isDraft: false, withBin: true },
  { isDraft: true, withBin: true },
]

/**
 * Asks for all documents in somebody's name, as lists, counts, one by one and by their versions, with
 * and without drafts and the bin, and compares with the table. Lists tell about all documents.
 *
 * @returns what is not as the table says, in words
 */
export const proveReads = async (matrix: Matrix, door: Door, asker: Asker): Promise<string[]> => [
  ...(await problemsOfLists(matrix, door, asker)),
  ...(await problemsOfDocuments(matrix, door, asker)),
  ...(await problemsOfVersions(matrix, door, asker)),
]

const problemsOfLists = async (matrix: Matrix, door: Door, asker: Asker): Promise<string[]> => {
  const { collection, scene } = matrix
  const problems: string[] = []
  for (const way of WAYS) {
    const read = { asker, collection, ...way }
    const listed = new Map((await door.list(read)).map((row) => [row.id, row[MARK[collection]]]))
    const say = (text: string) =>
      problems.push(`${asker.name}, list ${JSON.stringify(way)}: ${text}`)
    let expected = 0
    for (const subject of scene.subjects) {
      const verdict = verdictOf(matrix, 'read', asker, subject)
      const isListed = verdict !== 'no' && (way.withBin || !BINNED.has(subject.state))
      if (isListed && isVeiled({ asker, door, isDraft: way.isDraft, subject, verdict })) continue
      if (isListed) expected += 1
      const name = `${subject.owner}'s ${subject.state} (${verdict})`
      if (listed.has(subject.id) !== isListed) say(`${name} ${isListed ? 'is missing' : 'shows'}`)
      else if (isListed && !isTextRight(verdict, subject, listed.get(subject.id), way.isDraft)) {
        say(`${name} says ${String(listed.get(subject.id))}`)
      }
    }
    const total = way.isDraft ? expected : await door.count(read)
    if (total !== expected) say(`counts ${total}, not ${expected}`)
  }
  return problems
}

/**
 * A list of drafts holds the newest versions, so who reads what is published alone misses a document
 * that has a newer one: Payload's way, and nothing leaks. Over the wire visitors are spared it.
 */
const isVeiled = ({
  asker: { who },
  door,
  isDraft,
  subject: { state },
  verdict,
}: {
  asker: Asker
  door: Door
  isDraft: boolean
  subject: Subject
  verdict: Verdict
}): boolean =>
  isDraft &&
  verdict === 'published' &&
  (state === 'changed' || state === 'changeInReview') &&
  (who === 'previewKey' || (who !== 'contributor' && door.name === 'the Local API'))

/** Lists give a contributor the documents themselves, so either text of one's own may stand there. */
const isTextRight = (
  verdict: Verdict,
  { state }: Subject,
  text: unknown,
  isDraft: boolean,
): boolean => {
  if (verdict === 'published') return text === TEXT.online
  return isDraft || !state.startsWith('change') || text === TEXT.online
}

const problemsOfDocuments = async (matrix: Matrix, door: Door, asker: Asker): Promise<string[]> => {
  const { collection } = matrix
  const problems: string[] = []
  for (const subject of subjectsFor(matrix.people, asker, matrix.scene.subjects)) {
    const verdict = verdictOf(matrix, 'read', asker, subject)
    const isBinned = BINNED.has(subject.state)
    for (const way of WAYS.filter(({ withBin }) => withBin === isBinned)) {
      const found = await door.one({ asker, collection, ...way }, subject.id)
      const text = found?.[MARK[collection]]
      const name = `${asker.name}, one ${JSON.stringify(way)}: ${subject.owner}'s ${subject.state}`
      if ((found !== undefined) !== (verdict !== 'no')) {
        problems.push(`${name} (${verdict}) ${found ? 'was given' : 'was refused'}`)
      } else if (verdict === 'published' && text !== TEXT.online) {
        problems.push(`${name} (published) says ${String(text)}`)
      } else if (verdict === 'yes' && way.isDraft && text !== NEWEST[subject.state]) {
        problems.push(`${name} (yes) says ${String(text)}`)
      }
    }
  }
  return problems
}

const problemsOfVersions = async (matrix: Matrix, door: Door, asker: Asker): Promise<string[]> => {
  const { collection } = matrix
  const problems: string[] = []
  const listed = await door.versionsOf(asker, collection)
  const asked = new Set(subjectsFor(matrix.people, asker, matrix.scene.subjects))
  for (const subject of matrix.scene.subjects) {
    const isAllowed = verdictOf(matrix, 'readVersions', asker, subject) === 'yes'
    const name = `${asker.name}: versions of ${subject.owner}'s ${subject.state}`
    if (listed.includes(subject.id) !== isAllowed) {
      problems.push(`${name} ${isAllowed ? 'are missing' : 'show'} in the list`)
    }
    if (!asked.has(subject)) continue
    const version = await door.version(asker, collection, subject.oldVersion)
    if ((version !== undefined) !== isAllowed) {
      problems.push(`${name} ${isAllowed ? 'are refused' : 'are given'}`)
    }
  }
  return problems
}
