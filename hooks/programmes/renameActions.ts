import type { CollectionAfterChangeHook } from 'payload'

import { ACTIONS } from '../../collections/slugs'
import type { Action } from '../../src/payload-types'
import { fullTitle } from '../actions/fullTitle'

/** A programme with another name: the titles of its actions follow. */
export const renameActions: CollectionAfterChangeHook = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const programme = (data as { name?: string }).name
  const isRenamed = programme && programme !== (previousDoc as { name?: string } | undefined)?.name
  if (operation !== 'update' || !isRenamed) return
  const { docs } = await req.payload.db.find<Action>({
    collection: ACTIONS,
    limit: 0,
    pagination: false,
    req,
    where: { programme: { equals: (doc as { id: string }).id } },
  })
  for (const action of docs) {
    await req.payload.db.updateOne({
      id: action.id,
      collection: ACTIONS,
      data: { fullTitle: fullTitle({ ...action, programme }), updatedAt: null },
      req,
      returning: false,
    })
  }
}
