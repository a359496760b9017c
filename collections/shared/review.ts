import type { CollectionConfig, UIField } from 'payload'

import { nlEn } from '../../src/i18n'

type Edit = NonNullable<NonNullable<NonNullable<CollectionConfig['admin']>['components']>['edit']>

/** Where the document stands and what can be done about it, above its form. */
export const reviewPanel: UIField = {
  name: 'reviewPanel',
  type: 'ui',
  admin: {
    components: { Field: '/src/admin/ReviewPanel#ReviewPanel' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
  label: nlEn('Nalezen en publiceren', 'Review and publication'),
}

/** The buttons of a form whose document is reviewed before it goes online. */
export const REVIEWED_EDIT: Edit = {
  PublishButton: '/src/admin/ReviewPublish#ReviewPublish',
  UnpublishButton: '/src/admin/ReviewPublish#NoUnpublish',
}
