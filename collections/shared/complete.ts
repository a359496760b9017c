import type { CollectionConfig } from 'payload'

import type { GuardedCollection } from '../../access/types'
import { guardReadQuery } from '../../hooks/shared/guardReadQuery'
import { systemFields } from './systemFields'

/** Adds what each collection has in common: guarded queries and guarded system fields. */
export const complete = (collection: GuardedCollection): CollectionConfig => ({
  ...collection,
  // That tab is for who builds the framework's sites, and asks for more than this API gives.
  admin: { ...collection.admin, hideAPIURL: true },
  fields: [
    ...collection.fields,
    ...systemFields({
      drafts: typeof collection.versions === 'object' && Boolean(collection.versions.drafts),
      trash: Boolean(collection.trash),
    }),
  ],
  hooks: {
    ...collection.hooks,
    beforeOperation: [guardReadQuery, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
