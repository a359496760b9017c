import type { Change, Door } from './doors'
import type { Asker } from './people'
import type { Matrix } from './prove'
import { MARK, OWNER_FIELD, TEXT } from './scene'
import type { Subject } from './scene'

type Question = { asker: Asker; change: Change; door: Door; subject: Subject }

/** What a change writes. */
export const changeData = (
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
