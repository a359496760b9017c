import { may } from '../../../access/table'
import type { Door } from './doors'
import type { Asker, DocumentOwner } from './people'
import { OWNERS } from './people'
import type { Matrix } from './prove'
import { isOwnCity, mainDocument, ownerIn, publicAnswer } from './prove'
import { MARK, OWNER_FIELD, TEXT } from './scene'

/**
 * Makes a document for each city in somebody's name, as a draft and as a published one, and compares
 * what is stored with the table. Everything is put back afterwards.
 *
 * @returns what is not as the table says, in words
 */
export const proveCreate = async (matrix: Matrix, door: Door, asker: Asker): Promise<string[]> => {
  const { collection } = matrix
  const problems: string[] = []
  for (const owner of OWNERS) {
    if (owner === 'vvsg' && collection === 'implementations') continue
    for (const status of ['draft', 'published'] as const) {
      const found = await problemOf({ asker, door, matrix, owner, status })
      if (found) problems.push(`${asker.name}: a ${status} for ${owner} ${found}`)
    }
  }
  return problems
}

type Making = {
  asker: Asker
  door: Door
  matrix: Matrix
  owner: DocumentOwner
  status: 'draft' | 'published'
}

const problemOf = async ({
  asker,
  door,
  matrix,
  owner,
  status,
}: Making): Promise<string | undefined> => {
  const { app, collection, people, raw, scene } = matrix
  const city = owner === 'vvsg' ? null : people.cities[owner].id
  const verdict = may({ collection, operation: 'create', owner: asker.sees(owner), who: asker.who })
  const reply = await door.create(asker, collection, {
    ...scene.newDocument(),
    [MARK[collection]]: TEXT.changed,
    _status: status,
    [OWNER_FIELD[collection]]: city,
  })
  const made = [...(await raw.stored(collection)).keys()].filter((id) => !matrix.before.has(id))
  const document = await mainDocument(app.payload, collection, made[0])
  const isPublicSame = (await publicAnswer(app)) === matrix.publicBefore
  if (made.length > 0) await raw.restore()

  if (verdict === 'yes') return document?._status === status ? undefined : `failed ${reply.said}`
  if (!isPublicSame) return 'changed what visitors read'
  if (!document)
    return verdict === 'draft' && status === 'draft' ? `failed ${reply.said}` : undefined
  if (asker.who !== 'contributor') return 'was made'
  if (document._status !== 'draft') return 'was published'
  // Who names no city of theirs may be refused, or given their own; never what they asked for.
  return isOwnCity(ownerIn(document, collection), matrix, asker) ? undefined : 'is not their own'
}
