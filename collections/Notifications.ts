import type { Field } from 'payload'

import { HIDDEN_FIELD } from '../access/fields'
import { nobody } from '../access/policies'
import type { GuardedCollection } from '../access/types'
import { nlEn } from '../src/i18n'
import { NOTIFICATIONS, USERS } from './slugs'

const hidden = (field: Field): Field =>
  ({ ...field, access: HIDDEN_FIELD, admin: { hidden: true } }) as Field

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
  admin: {
    description: nlEn('Wat iemand per mail te horen krijgt.', 'What a person is told by mail.'),
    hidden: true,
  },
  custom: { publicQuery: { sort: [], where: {} } },
  disableDuplicate: true,
  fields: [
    hidden({
      name: 'recipient',
      type: 'relationship',
      index: true,
      label: nlEn('Voor', 'For'),
      relationTo: USERS,
    }),
    hidden({ name: 'kind', type: 'text', label: nlEn('Soort', 'Kind'), required: true }),
    // Ids and names that the mail is made from; never a text that its reader may not read.
    hidden({ name: 'data', type: 'json', label: nlEn('Gegevens', 'Data') }),
    // False for who asked for one overview a day.
    hidden({
      name: 'atOnce',
      type: 'checkbox',
      defaultValue: true,
      label: nlEn('Meteen', 'At once'),
    }),
    hidden({ name: 'sentAt', type: 'date', index: true, label: nlEn('Verzonden', 'Sent at') }),
    // Why it will never be sent, such as an account that is gone.
    hidden({ name: 'dropped', type: 'text', label: nlEn('Niet verzonden', 'Not sent') }),
  ],
  graphQL: false,
  indexes: [{ fields: ['recipient', 'atOnce', 'sentAt'] }],
  labels: {
    plural: nlEn('Berichten', 'Notifications'),
    singular: nlEn('Bericht', 'Notification'),
  },
}
