import type { CollectionConfig } from 'payload'

import type { GuardedCollection } from '../../access/types'
import {
  recordPurge,
  recordTransition,
  rememberDocument,
  rememberDocumentBeforeDelete,
} from '../../hooks/audit/recordDocuments'
import {
  recordReference,
  recordReferencePurge,
  rememberReference,
  rememberReferenceBeforeDelete,
} from '../../hooks/audit/recordReferences'
import { requireReason } from '../../hooks/audit/requireReason'
import {
  checkRevision,
  checkRevisionOnDelete,
  takeRevision,
} from '../../hooks/shared/checkRevision'
import { countSave } from '../../hooks/shared/countSave'
import { guardReadQuery } from '../../hooks/shared/guardReadQuery'
import { guardRelationFilters } from '../../hooks/shared/guardRelationFilters'
import { guardShape } from '../../hooks/shared/guardShape'
import { hideRevision } from '../../hooks/shared/hideRevision'
import { keepOnline, refuseOverDraft } from '../../hooks/shared/keepOnline'
import { ownRowIds } from '../../hooks/shared/ownRowIds'
import { refuseRestore } from '../../hooks/shared/refuseRestore'
import { setSavedBy } from '../../hooks/shared/setSavedBy'
import { tellRevision } from '../../hooks/shared/tellRevision'
import { ACTIONS, CITIES, IMPLEMENTATIONS, MEDIA, PRACTICES, PROGRAMMES } from '../slugs'
import { systemFields } from './systemFields'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Without drafts; who changed these is in the audit log. */
const REFERENCES = new Set<string>([ACTIONS, CITIES, MEDIA, PROGRAMMES])

/** Somebody's work: removing it for good asks for a reason. */
const KEPT = new Set<string>([IMPLEMENTATIONS, MEDIA, PRACTICES])

const NEW_TITLE = '/src/admin/NewTitle#NewTitle'
const ONE_BY_ONE = '/src/admin/OneByOne#OneByOne'
const PREFILL = '/src/admin/Prefill#Prefill'
const PURGE_BUTTON = '/src/admin/PurgeButton#PurgeButton'
const VERSIONS = '/src/admin/Versions#Versions'

/**
 * Adds what each collection has in common: guarded queries and guarded system fields. Where there
 * are drafts, saves are counted, each version tells who saved it, and the audit log what became of
 * the document.
 */
export const complete = (collection: GuardedCollection): CollectionConfig => {
  const drafts = typeof collection.versions === 'object' && Boolean(collection.versions.drafts)
  const { hooks: own = {}, slug } = collection
  const hooks = KEPT.has(slug) ? withReason(own) : own
  return {
    ...collection,
    // That tab is for who builds the framework's sites, and asks for more than this API gives.
    admin: { ...adminOf(collection, drafts), hideAPIURL: true },
    fields: [...collection.fields, ...systemFields({ drafts, trash: Boolean(collection.trash) })],
    hooks: {
      ...hooks,
      beforeOperation: [
        guardReadQuery,
        guardShape,
        guardRelationFilters,
        ...(drafts ? [refuseRestore, takeRevision] : []),
        ...(hooks.beforeOperation ?? []),
        ...(drafts ? [keepOnline] : []),
      ],
      beforeValidate: [
        ...(drafts ? [checkRevision] : []),
        ...(hooks.beforeValidate ?? []),
        ownRowIds,
      ],
      ...(drafts && recorded(hooks)),
      ...(REFERENCES.has(slug) && recordedReference(hooks)),
    },
  }
}

/** A new document has a title, versions say who saved them, and what goes for good asks why. */
const adminOf = (
  { admin = {}, slug }: GuardedCollection,
  drafts: boolean,
): NonNullable<CollectionConfig['admin']> => {
  const { edit, views, ...components } = admin.components ?? {}
  const before = edit?.beforeDocumentControls ?? []
  return {
    ...admin,
    components: {
      ...components,
      ...(KEPT.has(slug) && {
        beforeListTable: [...(components.beforeListTable ?? []), ONE_BY_ONE],
      }),
      edit: {
        ...edit,
        beforeDocumentControls: [
          ...before,
          NEW_TITLE,
          ...(KEPT.has(slug) ? [PREFILL, PURGE_BUTTON] : []),
        ],
      },
      views: {
        ...views,
        ...(drafts && { edit: { ...views?.edit, versions: { Component: VERSIONS } } }),
      },
    },
  } as NonNullable<CollectionConfig['admin']>
}

/** Recording comes last: what another hook refuses leaves no row. */
const recorded = (hooks: Hooks): Hooks => ({
  afterChange: [...(hooks.afterChange ?? []), recordTransition],
  afterDelete: [...(hooks.afterDelete ?? []), recordPurge],
  afterOperation: [...(hooks.afterOperation ?? []), tellRevision],
  afterRead: [...(hooks.afterRead ?? []), hideRevision],
  beforeChange: [
    refuseOverDraft,
    ...(hooks.beforeChange ?? []),
    countSave,
    setSavedBy,
    rememberDocument,
  ],
  beforeDelete: [
    checkRevisionOnDelete,
    ...(hooks.beforeDelete ?? []),
    rememberDocumentBeforeDelete,
  ],
})

const recordedReference = (hooks: Hooks): Hooks => ({
  afterChange: [...(hooks.afterChange ?? []), recordReference],
  afterDelete: [...(hooks.afterDelete ?? []), recordReferencePurge],
  beforeChange: [...(hooks.beforeChange ?? []), rememberReference],
  beforeDelete: [...(hooks.beforeDelete ?? []), rememberReferenceBeforeDelete],
})

const withReason = (hooks: Hooks): Hooks => ({
  ...hooks,
  beforeDelete: [...(hooks.beforeDelete ?? []), requireReason],
})
