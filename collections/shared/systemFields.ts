import type { DateField, Field } from 'payload'

import { IMPORT_FIELD, loggedInOnly, never, STAFF_WRITES, SYSTEM_FIELD } from '../../access/fields'
import { staffOrOneDocument } from '../../access/revision'
import { isStaff } from '../../access/roles'
import { ownSavedByOrStaff } from '../../access/savedBy'
import { uncountedIsZero } from '../../hooks/shared/uncountedIsZero'
import { nlEn } from '../../src/i18n'

/** Left out where versions are compared. */
export const NO_DIFF = { Diff: '/src/admin/NoDiff#NoDiff' }

const hiddenDate: Omit<DateField, 'access' | 'label' | 'name'> = {
  type: 'date',
  admin: { components: NO_DIFF, disableBulkEdit: true, hidden: true },
  index: true,
}

/** When a document was made. Payload lets any writer set it: here nobody does, over any API. */
const createdAt: Field = {
  ...hiddenDate,
  name: 'createdAt',
  access: SYSTEM_FIELD,
  label: nlEn('Aangemaakt op', 'Created at'),
}

/** When a document went into the bin. Whose may go there and come out: access/moderated and media. */
const deletedAt: Field = {
  ...hiddenDate,
  name: 'deletedAt',
  access: { create: never, update: loggedInOnly },
  label: nlEn('In de prullenbak sinds', 'Binned at'),
}

/** Draft or published: only staff decides. The options are Payload's, which merges them in. */
const status = {
  name: '_status',
  type: 'select',
  access: STAFF_WRITES,
  admin: {
    description: nlEn(
      'Bezoekers zien alleen wat gepubliceerd is.',
      'Visitors see only what is published.',
    ),
  },
  label: nlEn('Status', 'Status'),
} as Field

/** Who saved this version; a hook fills it in, staff and the own city read it. */
const savedBy: Field = {
  name: 'savedBy',
  type: 'group',
  access: { ...SYSTEM_FIELD, read: ownSavedByOrStaff },
  admin: {
    components: NO_DIFF,
    // A city's staff reads it in the list of versions: the form has no value for them.
    condition: (_, __, { user }) => isStaff(user),
    disableBulkEdit: true,
    position: 'sidebar',
    readOnly: true,
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      admin: {
        description: nlEn('Wie wat hier staat bewaarde.', 'Who saved what stands here.'),
        disableBulkEdit: true,
        readOnly: true,
      },
      label: nlEn('Naam', 'Name'),
    },
    {
      name: 'userId',
      type: 'text',
      access: IMPORT_FIELD,
      admin: { disableBulkEdit: true, hidden: true },
      label: nlEn('Account', 'Account'),
    },
  ],
  label: nlEn('Bewaard door', 'Saved by'),
}

/**
 * Counts the saves of a document, drafts included: what `If-Match` compares. The form of the admin
 * sends it back, so two people never overwrite each other unknowingly.
 */
const revision: Field = {
  name: 'revision',
  type: 'number',
  access: { ...SYSTEM_FIELD, read: staffOrOneDocument },
  admin: { components: NO_DIFF, disableBulkEdit: true, hidden: true },
  hooks: { afterRead: [uncountedIsZero] },
  label: nlEn('Aantal keer bewaard', 'Times saved'),
}

/** When a document first went online, kept when it comes off again. */
const firstPublishedAt: Field = {
  ...hiddenDate,
  name: 'firstPublishedAt',
  access: { ...SYSTEM_FIELD, read: loggedInOnly },
  label: nlEn('Eerst gepubliceerd op', 'First published at'),
}

/**
 * Payload's own fields, with the write access that Payload leaves open.
 *
 * @param kind what the collection has besides documents
 */
export const systemFields = (kind: { drafts: boolean; trash: boolean }): Field[] => [
  createdAt,
  ...(kind.trash ? [deletedAt] : []),
  ...(kind.drafts ? [status, savedBy, revision, firstPublishedAt] : []),
]
