import type { CollectionBeforeChangeHook } from 'payload'

import { derive } from './derive'
import type { Source } from './derive'

/** Fills in the fields that follow from the practice and the city; nobody writes them by hand. */
export const setDerived: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const entry = { ...(originalDoc as Source | undefined), ...(data as Source) }
  return { ...data, ...(await derive(entry, req)) }
}
