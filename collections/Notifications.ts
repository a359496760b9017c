import { HIDDEN_FIELD } from '../access/fields'
import { nobody } from '../access/policies'
import type { GuardedCollection } from '../access/types'
import { nlEn } from '../src/i18n'
import { NOTIFICATIONS, USERS } from './slugs'

/**
 * What a person is told by mail. A row is written in the transaction of what it tells about, so
 * neither is lost without the other; a job sends it and writes down that it did.
 */
export const Notifications: GuardedCollection = {
  slug: NOTIFICATIONS,
  access: {
    admin: () => false,
    create: nobody,
    delete: nobody,
    read: nobody,
    readVersions: nobody,
    unlock: nobody,
    update: nobody,
  },
  admin: { hidden: true },
  custom: { publicQuery: { sort: [], where: {} } },
  disableDuplicate: true,
  fields: [
    { name: 'recipient', type: 'relationship', index: true, relationTo: USERS },
    { name: 'kind', type: 'text', required: true },
    // Ids and names that the mail is made from; never a text that its reader may not read.
    { name: 'data', type: 'json' },
    // False for who asked for one overview a day.
    { name: 'atOnce', type: 'checkbox', defaultValue: true },
    { name: 'sentAt', type: 'date', index: true },
    // Why it will never be sent, such as an account that is gone.
    { name: 'dropped', type: 'text' },
  ].map((field) => ({ ...field, access: HIDDEN_FIELD, admin: { hidden: true } })) as never,
  graphQL: false,
  indexes: [{ fields: ['recipient', 'atOnce', 'sentAt'] }],
  labels: {
    plural: nlEn('Berichten', 'Notifications'),
    singular: nlEn('Bericht', 'Notification'),
  },
}
