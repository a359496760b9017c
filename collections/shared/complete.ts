import type { CollectionConfig } from 'payload'

import type { GuardedCollection } from '../../access/types'
import {
  recordPurge,
  recordTransition,
  rememberDocument,
  rememberDocumentBeforeDelete,
} from '../../hooks/audit/recordDocuments'
import { guardReadQuery } from '../../hooks/shared/guardReadQuery'
import { guardShape } from '../../hooks/shared/guardShape'
import { setSavedBy } from '../../hooks/shared/setSavedBy'
import { systemFields } from './systemFields'

type Hooks = NonNullable<CollectionConfig['hooks']>

/**
 * Adds what each collection has in common: guarded queries and guarded system fields. Where there
 * are drafts, each version tells who saved it and the audit log what became of the document.
 */
export const complete = (collection: GuardedCollection): CollectionConfig => {
  const drafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts)
  const { hooks = {} } = collection
  return {
    ...collection,
    // That tab is for who builds the framework's sites, and asks for more than this API gives.
    admin: { ...collection.admin, hideAPIURL: true },
    fields: [...collection.fields, ...systemFields({ drafts, trash: Boolean(collection.trash) })],
    hooks: {
      ...hooks,
      beforeOperation: [guardReadQuery, guardShape, ...(hooks.beforeOperation ?? [])],
      ...(drafts && recorded(hooks)),
    },
  }
}

/** Recording comes last: what another hook refuses leaves no row. */
const recorded = (hooks: Hooks): Hooks => ({
  afterChange: [...(hooks.afterChange ?? []), recordTransition],
  afterDelete: [...(hooks.afterDelete ?? []), recordPurge],
  beforeChange: [...(hooks.beforeChange ?? []), setSavedBy, rememberDocument],
  beforeDelete: [...(hooks.beforeDelete ?? []), rememberDocumentBeforeDelete],
})
