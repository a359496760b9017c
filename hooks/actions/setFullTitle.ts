import type { CollectionBeforeChangeHook } from 'payload'

import { PROGRAMMES } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { Action, Programme } from '../../src/payload-types'
import { mainDocument } from '../shared/mainDocument'
import { fullTitle } from './fullTitle'

/** Keeps the title that lists and pickers show: number, title and programme. */
export const setFullTitle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const action = { ...(originalDoc as Partial<Action> | undefined), ...(data as Partial<Action>) }
  const id = idOf(action.programme)
  const programme = id
    ? await mainDocument<Programme>({ id, collection: PROGRAMMES, req })
    : undefined
  return { ...data, fullTitle: fullTitle({ ...action, programme: programme?.name }) }
}
