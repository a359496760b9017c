import type { Field } from 'payload'

import { SYSTEM_FIELD } from '../access/fields'
import { loggedIn, nobody, staff } from '../access/policies'
import { isStaff } from '../access/roles'
import type { GuardedCollection } from '../access/types'
import { refuseWrites } from '../hooks/audit/refuseWrites'
import { nlEn } from '../src/i18n'
import { MANAGEMENT } from './shared/groups'
import { AUDIT_HEAD, AUDIT_LOG } from './slugs'

const CLOSED = {
  admin: loggedIn,
  create: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  update: nobody,
}

type Options = { index?: true; required?: true }

const text = (
  name: string,
  label: ReturnType<typeof nlEn>,
  { index, required }: Options = {},
): Field => ({
  name,
  type: 'text',
  access: SYSTEM_FIELD,
  admin: { readOnly: true },
  ...(index && { index }),
  label,
  ...(required && { required }),
})

const fields: Field[] = [
  {
    name: 'seq',
    type: 'number',
    access: SYSTEM_FIELD,
    admin: { readOnly: true },
    index: true,
    label: nlEn('Nummer', 'Number'),
    required: true,
    unique: true,
  },
  {
    name: 'at',
    type: 'date',
    access: SYSTEM_FIELD,
    admin: {
      date: { displayFormat: 'd MMMM yyyy, HH:mm:ss', pickerAppearance: 'dayAndTime' },
      readOnly: true,
    },
    index: true,
    label: nlEn('Tijdstip', 'Time'),
    required: true,
  },
  text('action', nlEn('Handeling', 'Action'), { index: true, required: true }),
  text('actorName', nlEn('Door', 'By'), { required: true }),
  text('actorRole', nlEn('Rol', 'Role')),
  text('actorId', nlEn('Account', 'Account'), { index: true }),
  text('entityTitle', nlEn('Wat', 'What')),
  text('entity', nlEn('Soort', 'Kind')),
  text('entityId', nlEn('Kenmerk', 'Id'), { index: true }),
  text('versionId', nlEn('Versie', 'Version')),
  text('from', nlEn('Van', 'From')),
  text('to', nlEn('Naar', 'To')),
  text('city', nlEn('Stad of gemeente (kenmerk)', 'City or municipality (id)'), { index: true }),
  text('requestId', nlEn('Kenmerk van de vraag', 'Request id')),
  {
    name: 'details',
    type: 'json',
    access: SYSTEM_FIELD,
    admin: { readOnly: true },
    label: nlEn('Bijzonderheden', 'Details'),
  },
  text('previousHash', nlEn('Vingerafdruk van de vorige', 'Hash of the one before'), {
    required: true,
  }),
  text('hash', nlEn('Vingerafdruk', 'Hash'), { required: true }),
]

/**
 * Who did what, and when. Rows are added in the transaction of what they tell about, each with the
 * hash of the one before; nobody changes or removes one (docs/decisions/0007-audit-log.md).
 *
 * What it refers to is text: a row stays as it was when the account, city or document is gone.
 */
export const AuditLog: GuardedCollection = {
  slug: AUDIT_LOG,
  access: { ...CLOSED, read: staff },
  admin: {
    defaultColumns: ['at', 'action', 'entityTitle', 'actorName', 'from', 'to'],
    description: nlEn(
      'Wie wat deed, en wanneer. Niemand kan hier iets wijzigen of verwijderen.',
      'Who did what, and when. Nobody can change or remove anything here.',
    ),
    group: MANAGEMENT,
    hidden: ({ user }) => !isStaff(user),
    listSearchableFields: ['action', 'entityTitle', 'actorName'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    useAsTitle: 'action',
  },
  custom: { publicQuery: { sort: [], where: {} } },
  defaultSort: '-seq',
  disableDuplicate: true,
  fields,
  graphQL: { disableMutations: true },
  hooks: { beforeOperation: [refuseWrites] },
  labels: { plural: nlEn('Logboek', 'Audit log'), singular: nlEn('Logregel', 'Audit row') },
}

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
      index: true,
      label: nlEn('Sleutel', 'Key'),
      required: true,
      unique: true,
    },
    {
      name: 'seq',
      type: 'number',
      access: SYSTEM_FIELD,
      label: nlEn('Nummer', 'Number'),
      required: true,
    },
    {
      name: 'hash',
      type: 'text',
      access: SYSTEM_FIELD,
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
