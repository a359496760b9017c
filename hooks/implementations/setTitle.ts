import type { CollectionBeforeChangeHook } from 'payload'

import { implementationTitle, type Named } from './implementationTitle'

/** Keeps the title that lists and pickers show; nobody writes it by hand. */
export const setTitle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const entry = { ...(originalDoc as Named | undefined), ...(data as Named) }
  return { ...data, title: await implementationTitle(entry, req) }
}
