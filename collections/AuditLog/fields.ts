import type { Field } from 'payload'

import { staffOnly, SYSTEM_FIELD } from '../../access/fields'
import { nameForReader } from '../../hooks/audit/nameForReader'
import { nlEn } from '../../src/i18n'

type Options = {
  cell?: string
  description: ReturnType<typeof nlEn>
  filter?: string
  index?: true
  label: ReturnType<typeof nlEn>
  required?: true
  staffOnly?: true
}

/** What only VVSG reads: it says more about a person or the system than about the document. */
const STAFF_READS = { ...SYSTEM_FIELD, read: staffOnly }

const text = (
  name: string,
  { cell, description, filter, index, label, required, staffOnly: isForStaff }: Options,
): Field => ({
  name,
  type: 'text',
  access: isForStaff ? STAFF_READS : SYSTEM_FIELD,
  admin: {
    components: { ...(cell && { Cell: cell }), ...(filter && { Filter: filter }) },
    description,
    readOnly: true,
  },
  ...(index && { index }),
  label,
  ...(required && { required }),
})

const when: Field[] = [
  {
    name: 'seq',
    type: 'number',
    access: SYSTEM_FIELD,
    admin: {
      description: nlEn(
        'De regels zijn genummerd zonder gaten.',
        'Rows have numbers without gaps.',
      ),
      readOnly: true,
    },
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
      description: nlEn('Wanneer het gebeurde.', 'When it happened.'),
      readOnly: true,
    },
    index: true,
    label: nlEn('Tijdstip', 'Time'),
    required: true,
  },
]

const who: Field[] = [
  {
    ...text('actorName', {
      description: nlEn(
        'De naam van wie het deed, zoals die toen was.',
        'The name of who did it, as it was then.',
      ),
      label: nlEn('Door', 'By'),
      required: true,
    }),
    hooks: { afterRead: [nameForReader] },
  } as Field,
  text('actorRole', {
    cell: '/src/admin/AuditCells#StateCell',
    description: nlEn('De rol die die persoon toen had.', 'The role of that person at the time.'),
    label: nlEn('Rol', 'Role'),
  }),
  text('actorId', {
    description: nlEn('Het kenmerk van het account.', 'The id of the account.'),
    index: true,
    label: nlEn('Account', 'Account'),
    staffOnly: true,
  }),
]

const what: Field[] = [
  text('action', {
    cell: '/src/admin/AuditCells#ActionCell',
    filter: '/src/admin/AuditCells#ActionFilter',
    description: nlEn(
      'Wat er gebeurde, in een vaste term zoals practice.publish.',
      'What happened, as a fixed term such as practice.publish.',
    ),
    index: true,
    label: nlEn('Handeling', 'Action'),
    required: true,
  }),
  text('entityTitle', {
    cell: '/src/admin/AuditCells#DocumentCell',
    description: nlEn(
      'De titel of naam zoals die toen was.',
      'The title or name as it was at the time.',
    ),
    label: nlEn('Wat', 'What'),
  }),
  text('entity', {
    description: nlEn('De verzameling waar het in staat.', 'The collection that holds it.'),
    label: nlEn('Soort', 'Kind'),
  }),
  text('entityId', {
    description: nlEn('Het kenmerk van het document.', 'The id of the document.'),
    index: true,
    label: nlEn('Kenmerk', 'Id'),
  }),
  text('versionId', {
    description: nlEn(
      'Het kenmerk van de versie waar het over gaat.',
      'The id of the version that it is about.',
    ),
    label: nlEn('Versie', 'Version'),
  }),
  text('from', {
    cell: '/src/admin/AuditCells#StateCell',
    description: nlEn('Hoe het ervoor was.', 'How it was before.'),
    label: nlEn('Van', 'From'),
  }),
  text('to', {
    cell: '/src/admin/AuditCells#StateCell',
    description: nlEn('Hoe het daarna was.', 'How it was afterwards.'),
    label: nlEn('Naar', 'To'),
  }),
  text('city', {
    description: nlEn(
      'De stad of gemeente waar het document toen van was.',
      'The city or municipality that the document belonged to then.',
    ),
    index: true,
    label: nlEn('Stad of gemeente (kenmerk)', 'City or municipality (id)'),
  }),
  {
    name: 'details',
    type: 'json',
    access: STAFF_READS,
    admin: {
      description: nlEn(
        'Wat verder van belang is, zoals de reden.',
        'What else matters, such as the reason.',
      ),
      readOnly: true,
    },
    label: nlEn('Bijzonderheden', 'Details'),
  },
]

const proof: Field[] = [
  text('requestId', {
    description: nlEn(
      'Hetzelfde kenmerk staat in het logbestand van de server.',
      'The same id stands in the log file of the server.',
    ),
    label: nlEn('Kenmerk van de vraag', 'Request id'),
    staffOnly: true,
  }),
  text('previousHash', {
    description: nlEn(
      'Zo hangt deze regel vast aan de vorige.',
      'This ties the row to the one before it.',
    ),
    label: nlEn('Vingerafdruk van de vorige', 'Hash of the one before'),
    required: true,
    staffOnly: true,
  }),
  text('hash', {
    description: nlEn(
      'Berekend uit de hele regel: wie iets wijzigt, valt door de mand.',
      'Computed from the whole row: whoever changes something is found out.',
    ),
    label: nlEn('Vingerafdruk', 'Hash'),
    required: true,
    staffOnly: true,
  }),
]

/** What a row of the audit log says. */
export const auditFields: Field[] = [...when, ...what, ...who, ...proof]
