import { may } from '../../../access/table'
import type { Document } from './documents'
import { documentsNow, isOwnCity, ownerIn } from './documents'
import type { Door, Reply } from './doors'
import type { Asker, DocumentOwner } from './people'
import { OWNERS } from './people'
import type { Matrix } from './prove'
import { isStaff, publicAnswer, storedNow } from './prove'
import { MARK, OWNER_FIELD, TEXT } from './scene'

type Making = {
  asker: Asker
  owner: DocumentOwner
  status: 'draft' | 'published'
}

/**
 * Makes a document for each city in everybody's name, as a draft and as a published one, and compares
 * what is stored with the table. Everything is put back afterwards.
 *
 * @returns what is not as the table says, in words
 */
export const proveCreate = async (matrix: Matrix, door: Door): Promise<string[]> => {
  const askers = matrix.people.askers.filter(door.serves)
  return [
    ...(await prove(
      matrix,
      door,
      askers.filter((asker) => !isStaff(asker)),
    )),
    ...(await prove(matrix, door, askers.filter(isStaff))),
  ]
}

const prove = async (matrix: Matrix, door: Door, askers: Asker[]): Promise<string[]> => {
  const replies: { making: Making; reply: Reply }[] = []
  for (const making of askers.flatMap((asker) => makingsOf(matrix, asker))) {
    replies.push({ making, reply: await create(matrix, door, making) })
  }
  const documents = await documentsNow(matrix)
  const problems = replies.flatMap(({ making, reply }) => {
    const found = problemOf(matrix, making, reply, documents)
    return found
      ? [`${making.asker.name}: a ${making.status} for ${making.owner} ${found} ${reply.said}`]
      : []
  })
  const made = new Set(replies.map(({ reply }) => reply.made))
  for (const id of (await storedNow(matrix)).keys()) {
    if (!matrix.before.has(id) && !made.has(id)) problems.push(`${id} was made all the same`)
  }
  const isPublicSame =
    askers.some(isStaff) || (await publicAnswer(matrix.app)) === matrix.publicBefore
  if (!isPublicSame) problems.push(`creating over ${door.name} changed what visitors read`)
  await matrix.raw.restore()
  return problems
}

const makingsOf = ({ collection }: Matrix, asker: Asker): Making[] =>
  OWNERS.filter((owner) => owner !== 'vvsg' || collection === 'practices').flatMap((owner) =>
    (['draft', 'published'] as const).map((status) => ({ asker, owner, status })),
  )

const create = (
  { collection, people, scene }: Matrix,
  door: Door,
  { asker, owner, status }: Making,
): Promise<Reply> =>
  door.create(asker, collection, {
    ...scene.newDocument(),
    [MARK[collection]]: TEXT.changed,
    _status: status,
    [OWNER_FIELD[collection]]: owner === 'vvsg' ? null : people.cities[owner].id,
  })

const problemOf = (
  matrix: Matrix,
  { asker, owner, status }: Making,
  { made }: Reply,
  documents: Map<string, Document>,
): string | undefined => {
  const { collection } = matrix
  const verdict = may({ collection, operation: 'create', owner: asker.sees(owner), who: asker.who })
  const document = documents.get(made ?? '')?.main
  if (verdict === 'yes') return document?._status === status ? undefined : 'failed'
  if (!document) return verdict === 'draft' && status === 'draft' ? 'failed' : undefined
  if (asker.who !== 'contributor') return 'was made'
  if (document._status !== 'draft') return 'was published'
  // Who names no city of theirs may be refused, or given their own; never what they asked for.
  return isOwnCity(ownerIn(document, collection), matrix, asker) ? undefined : 'is not their own'
}
