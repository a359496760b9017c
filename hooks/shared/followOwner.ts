import type { CollectionBeforeChangeHook } from 'payload'

import { OWNER_FIELD } from '../../access/ownerField'
import type { Moderated } from '../../access/ownerField'
import { idOf } from '../../src/domain/idOf'
import { mainDocument } from './mainDocument'

/**
 * Hands a document that is not published over at once when VVSG gives a draft of it another owner:
 * who may read and change it is asked of the document itself, which a draft leaves as it was.
 */
export const followOwner: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const field = OWNER_FIELD[collection.slug as Moderated]
  const document = originalDoc as ({ id: string } & Record<string, unknown>) | undefined
  const given = data[field] as unknown
  if (operation !== 'update' || !document || given === undefined) return data
  const owner = idOf(given) ?? null
  if (owner === (idOf(document[field]) ?? null)) return data
  const main = await mainDocument<{ _status?: string; id: string }>({
    id: document.id,
    collection: collection.slug,
    req,
  })
  if (!main || main._status === 'published') return data
  await req.payload.db.updateOne({
    id: document.id,
    collection: collection.slug,
    data: { [field]: owner, updatedAt: null },
    req,
    returning: false,
  })
  return data
}
