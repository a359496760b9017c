import type { Verdict } from '../../../access/table'
import { suspects } from './cells'
import { changeData } from './changeData'
import { documentsNow } from './documents'
import type { Change, Door, Reply } from './doors'
import { problemOfDone, problemOfIgnored } from './effects'
import type { Asker } from './people'
import type { Matrix } from './prove'
import { isStaff, publicAnswer, storedNow, subjectsFor, uncounted, verdictOf } from './prove'
import type { Stored } from './rawStore'
import type { Subject } from './scene'

/** One cell: somebody who asks for a change of a document. */
type Cell = {
  asker: Asker
  /** `ignored`: who may save a draft may send it, and it changes nothing. */
  expected: 'done' | 'ignored' | 'refused'
  subject: Subject
  verdict: Verdict
}

export type Asked = Cell & { reply: Reply }

type Question = { change: Change; door: Door; matrix: Matrix }

/** These say nothing but a field's value. */
const IGNORED = new Set<Change>(['changeOwner', 'undelete', 'unpublish'])

/**
 * Asks a change of every document in everybody's name, reads everything back below Payload, and
 * compares both with the table: what is refused first, then what contributors may do, then what staff
 * may do (to different documents). Everything is read once after each of the three, and put back.
 *
 * @returns what is not as the table says, in words
 */
export const proveChange = async (
  matrix: Matrix,
  door: Door,
  change: Change,
): Promise<string[]> => {
  const cells = matrix.people.askers
    .filter(door.serves)
    .flatMap((asker) =>
      subjectsFor(matrix.people, asker, matrix.scene.subjects).map((subject) =>
        cellOf(matrix, change, asker, subject),
      ),
    )
  const isRefused = ({ expected }: Cell): boolean => expected === 'refused'
  const allowed = cells.filter((cell) => !isRefused(cell))
  const problems: string[] = []
  for (const sweep of [
    cells.filter(isRefused),
    allowed.filter(({ asker }) => !isStaff(asker)),
    allowed.filter(({ asker }) => isStaff(asker)),
  ]) {
    if (sweep.length > 0) problems.push(...(await prove({ change, door, matrix }, sweep)))
  }
  return problems
}

const cellOf = (matrix: Matrix, change: Change, asker: Asker, subject: Subject): Cell => {
  const verdict = verdictOf(matrix, change, asker, subject)
  const isIgnored = IGNORED.has(change) && verdictOf(matrix, 'update', asker, subject) === 'draft'
  const expected = verdict !== 'no' ? 'done' : isIgnored ? 'ignored' : 'refused'
  return { asker, expected, subject, verdict }
}

const prove = async (question: Question, cells: Cell[]): Promise<string[]> => {
  const { change, door, matrix } = question
  const asked: Asked[] = []
  for (const cell of cells) {
    const data = changeData(matrix, { change, door, ...cell })
    const reply = await door.change({ change, collection: matrix.collection, data, ...cell })
    asked.push({ ...cell, reply })
  }
  const after = await storedNow(matrix)
  const problems = [
    ...problemsOfStored(question, asked, after),
    ...(await problemsOfCells(question, asked, after)),
  ]
  if (isEqual(matrix.before, after)) return problems
  if (!asked.some(({ asker }) => isStaff(asker))) {
    const isSame = (await publicAnswer(matrix.app)) === matrix.publicBefore
    if (!isSame) problems.push(`${change} over ${door.name} changed what visitors read`)
  }
  await matrix.raw.restore()
  return problems
}

/** Nothing is changed, made or removed but what was allowed. */
const problemsOfStored = (
  { change, matrix: { before, scene } }: Question,
  asked: Asked[],
  after: Map<string, Stored>,
): string[] => {
  const done = asked.filter(({ expected }) => expected !== 'refused')
  const free = new Set(
    done.flatMap(({ reply, subject: { id, review } }) => [id, reply.made, review?.id]),
  )
  const nameOf = (id: string): string => {
    const subject = scene.subjects.find((each) => each.id === id || each.review?.id === id)
    return subject ? `${subject.owner}'s ${subject.state}` : id
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => !free.has(id) && !isSameStored(before.get(id), after.get(id)))
    .map((id) => {
      const those = asked.filter(({ subject }) => subject.id === id || subject.review?.id === id)
      const by = [
        ...new Set(suspects(those.length > 0 ? those : asked).map(({ asker }) => asker.name)),
      ].join(', ')
      return `${change} wrote ${nameOf(id)}, asked by ${by}`
    })
}

const problemsOfCells = async (
  { change, matrix }: Question,
  asked: Asked[],
  after: Map<string, Stored>,
): Promise<string[]> => {
  const isAllowed = asked.some(({ expected }) => expected !== 'refused')
  const documents = isAllowed ? await documentsNow(matrix) : new Map<string, never>()
  const problems: string[] = []
  for (const cell of asked) {
    const { asker, expected, reply, subject, verdict } = cell
    const isDraft = expected === 'ignored' || verdict === 'draft'
    const was = matrix.before.get(subject.id)?.main
    const found =
      expected === 'refused'
        ? refusalProblem(reply)
        : isDraft && uncounted(was) !== uncounted(after.get(subject.id)?.main)
          ? 'changed the document'
          : expected === 'ignored'
            ? problemOfIgnored(matrix, cell, documents, after)
            : await problemOfDone(matrix, change, cell, documents)
    const what = `${asker.name}: ${change} of ${subject.owner}'s ${subject.state}`
    if (found) problems.push(`${what} (${verdict}) ${found} [${reply.said}]`)
  }
  return problems
}

const refusalProblem = ({ isRefused }: Reply): string | undefined =>
  isRefused ? undefined : 'was not refused'

const isSameStored = (one: Stored | undefined, two: Stored | undefined): boolean =>
  one?.main === two?.main && one?.versions === two?.versions

const isEqual = (one: Map<string, Stored>, two: Map<string, Stored>): boolean =>
  one.size === two.size && [...one].every(([id, stored]) => isSameStored(stored, two.get(id)))
