import { SYSTEM_FIELD } from '../../access/fields'
import { nobody } from '../../access/policies'
import type { GuardedCollection } from '../../access/types'
import { refuseWrites } from '../../hooks/audit/refuseWrites'
import { nlEn } from '../../src/i18n'
import { AUDIT_HEAD } from '../slugs'
import { CLOSED } from './closed'

/** Where the chain of the log ends; one document, which recordAudit keeps. */
export const AuditHead: GuardedCollection = {
  slug: AUDIT_HEAD,
  access: { ...CLOSED, read: nobody },
  admin: {
    description: nlEn('Het laatste nummer van het logboek.', 'The last number of the audit log.'),
    hidden: true,
  },
  custom: { publicQuery: { sort: [], where: {} } },
  disableDuplicate: true,
  fields: [
    {
      name: 'key',
      type: 'text',
      access: SYSTEM_FIELD,
      admin: { description: nlEn('Er is er één.', 'There is one.') },
      index: true,
      label: nlEn('Sleutel', 'Key'),
      required: true,
      unique: true,
    },
    {
      name: 'seq',
      type: 'number',
      access: SYSTEM_FIELD,
      admin: {
        description: nlEn('Het nummer van de laatste regel.', 'The number of the last row.'),
      },
      label: nlEn('Nummer', 'Number'),
      required: true,
    },
    {
      name: 'hash',
      type: 'text',
      access: SYSTEM_FIELD,
      admin: { description: nlEn('Die van de laatste regel.', 'That of the last row.') },
      label: nlEn('Vingerafdruk', 'Hash'),
      required: true,
    },
  ],
  graphQL: false,
  hooks: { beforeOperation: [refuseWrites] },
  labels: {
    plural: nlEn('Einde van het logboek', 'End of the audit log'),
    singular: nlEn('Einde van het logboek', 'End of the audit log'),
  },
}
