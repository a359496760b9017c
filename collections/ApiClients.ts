import { HIDDEN_FIELD, SYSTEM_FIELD } from '../access/fields'
import { admins, nobody } from '../access/policies'
import { isAdmin } from '../access/roles'
import type { GuardedCollection } from '../access/types'
import { makeKey, showKey } from '../hooks/apiClients/giveKey'
import { recordKey, recordRevocation } from '../hooks/apiClients/recordKeys'
import { nlEn } from '../src/i18n'
import { dayOnly } from './shared/dates'
import { MANAGEMENT } from './shared/groups'
import { API_CLIENTS } from './slugs'

/** A website that reads with a key of its own. It never writes. */
export const ApiClients: GuardedCollection = {
  slug: API_CLIENTS,
  access: {
    admin: () => false,
    create: admins,
    delete: admins,
    read: admins,
    readVersions: nobody,
    unlock: nobody,
    update: admins,
  },
  admin: {
    components: {
      views: { edit: { default: { Component: '/src/admin/ApiClientView#ApiClientView' } } },
    },
    defaultColumns: ['name', 'scope', 'keyHint', 'expiresAt', 'lastUsedAt'],
    description: nlEn(
      'Sleutels waarmee websites lezen. Een sleutel schrijft nooit.',
      'Keys that websites read with. A key never writes.',
    ),
    group: MANAGEMENT,
    hidden: ({ user }) => !isAdmin(user),
    useAsTitle: 'name',
  },
  custom: { publicQuery: { sort: [], where: {} } },
  disableDuplicate: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      admin: {
        description: nlEn(
          'Welke website, en wie ze beheert.',
          'Which website, and who looks after it.',
        ),
      },
      label: nlEn('Naam', 'Name'),
      maxLength: 200,
      required: true,
    },
    {
      name: 'scope',
      type: 'select',
      admin: {
        description: nlEn(
          'Met een voorbeeldsleutel ziet een website ook wat in behandeling is.',
          'With a preview key a website also sees what is in review.',
        ),
      },
      defaultValue: 'published',
      label: nlEn('Leest', 'Reads'),
      options: [
        { label: nlEn('Wat gepubliceerd is', 'What is published'), value: 'published' },
        { label: nlEn('Ook wat in behandeling is', 'What is in review too'), value: 'preview' },
      ],
      required: true,
    },
    {
      name: 'expiresAt',
      type: 'date',
      admin: {
        ...dayOnly,
        description: nlEn(
          'Vanaf dan werkt de sleutel niet meer.',
          'From then on the key no longer works.',
        ),
      },
      label: nlEn('Geldig tot', 'Valid until'),
      required: true,
    },
    {
      name: 'keyHint',
      type: 'text',
      access: SYSTEM_FIELD,
      admin: {
        description: nlEn(
          'Het begin van de sleutel, om hem te herkennen.',
          'How the key begins, to recognise it.',
        ),
        readOnly: true,
      },
      label: nlEn('Sleutel', 'Key'),
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      access: SYSTEM_FIELD,
      admin: {
        date: { displayFormat: 'd MMMM yyyy, HH:mm', pickerAppearance: 'dayAndTime' },
        description: nlEn('Wanneer er laatst mee gelezen is.', 'When it was last read with.'),
        readOnly: true,
      },
      label: nlEn('Laatst gebruikt', 'Last used'),
    },
    {
      name: 'keyHash',
      type: 'text',
      access: HIDDEN_FIELD,
      hidden: true,
      index: true,
      label: nlEn('Sleutel (hash)', 'Key (hash)'),
      unique: true,
    },
  ],
  // An answer of GraphQL has no place for the key.
  graphQL: { disableMutations: true },
  hooks: {
    afterChange: [recordKey, showKey],
    afterDelete: [recordRevocation],
    beforeChange: [makeKey],
  },
  labels: { plural: nlEn('API-sleutels', 'API keys'), singular: nlEn('API-sleutel', 'API key') },
}
