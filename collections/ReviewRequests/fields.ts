import type { Field } from 'payload'

import { staffOnly, SYSTEM_FIELD } from '../../access/fields'
import { REVIEW_STATES } from '../../src/domain/review/states'
import { nlEn } from '../../src/i18n'
import { CITIES, USERS } from '../slugs'

type Label = ReturnType<typeof nlEn>

/** Each field is written by an action alone (src/actions/review), never over an API. */
const kept = { access: SYSTEM_FIELD }

const text = (
  name: string,
  label: Label,
  { description, index }: { description?: Label; index?: true } = {},
): Field => ({
  ...kept,
  name,
  type: 'text',
  admin: { description: description ?? label, readOnly: true },
  ...(index && { index }),
  label,
})

const date = (name: string, label: Label, description: Label): Field => ({
  ...kept,
  name,
  type: 'date',
  admin: {
    date: { displayFormat: 'd MMMM yyyy, HH:mm', pickerAppearance: 'dayAndTime' },
    description,
    readOnly: true,
  },
  index: true,
  label,
})

/** Who did something: the account, which is for VVSG, and the name as it read then. */
const person = (name: string, label: Label, description: Label): Field[] => [
  {
    access: { ...SYSTEM_FIELD, read: staffOnly },
    name,
    type: 'relationship',
    admin: { hidden: true },
    index: true,
    label,
    maxDepth: 0,
    relationTo: USERS,
  },
  text(`${name}Name`, label, { description }),
]

/** A document of the submission and the version that was submitted: that one is published. */
const documents: Field = {
  ...kept,
  name: 'documents',
  type: 'array',
  admin: {
    description: nlEn(
      'Wat ingediend is; die versie wordt gepubliceerd.',
      'What was submitted; that version is published.',
    ),
    readOnly: true,
  },
  fields: [
    text('entity', nlEn('Soort', 'Kind')),
    text('entityId', nlEn('Kenmerk', 'Id'), { index: true }),
    text('versionId', nlEn('Ingediende versie', 'Submitted version')),
    text('title', nlEn('Titel', 'Title')),
  ],
  label: nlEn('Documenten', 'Documents'),
  labels: { plural: nlEn('Documenten', 'Documents'), singular: nlEn('Document', 'Document') },
}

const longText = (name: string, label: Label, description: Label): Field => ({
  ...kept,
  name,
  type: 'textarea',
  admin: { description, readOnly: true },
  label,
  maxLength: 5000,
})

const remarks: Field = {
  ...kept,
  name: 'remarks',
  type: 'array',
  admin: {
    description: nlEn('Wat er beter kan, volgens VVSG.', 'What VVSG thinks can be better.'),
    readOnly: true,
  },
  fields: [
    text('entityId', nlEn('Document', 'Document'), {
      description: nlEn(
        'Over welk document van de indiening het gaat; leeg: over het geheel.',
        'Which document of the submission it is about; empty: all of it.',
      ),
    }),
    text('field', nlEn('Veld', 'Field'), {
      description: nlEn(
        'Over welk veld het gaat; leeg: over het hele document.',
        'Which field it is about; empty: the whole document.',
      ),
    }),
    longText('text', nlEn('Opmerking', 'Remark'), nlEn('Wat er beter kan.', 'What to improve.')),
    ...person('author', nlEn('Door', 'By'), nlEn('Wie dit opmerkte.', 'Who remarked this.')),
    date('at', nlEn('Op', 'At'), nlEn('Wanneer dit opgemerkt is.', 'When this was remarked.')),
    {
      ...kept,
      name: 'answers',
      type: 'array',
      admin: {
        description: nlEn('Wat erop geantwoord is.', 'What was answered.'),
        readOnly: true,
      },
      fields: [
        longText('text', nlEn('Antwoord', 'Answer'), nlEn('Het antwoord.', 'The answer.')),
        ...person('author', nlEn('Door', 'By'), nlEn('Wie antwoordde.', 'Who answered.')),
        date('at', nlEn('Op', 'At'), nlEn('Wanneer er geantwoord is.', 'When it was answered.')),
      ],
      label: nlEn('Antwoorden', 'Answers'),
      labels: { plural: nlEn('Antwoorden', 'Answers'), singular: nlEn('Antwoord', 'Answer') },
    },
    date(
      'resolvedAt',
      nlEn('Opgelost op', 'Resolved at'),
      nlEn('Leeg zolang ze open staat.', 'Empty while it is open.'),
    ),
    ...person(
      'resolvedBy',
      nlEn('Opgelost door', 'Resolved by'),
      nlEn('Wie ze afsloot.', 'Who closed it.'),
    ),
  ],
  label: nlEn('Opmerkingen', 'Remarks'),
  labels: { plural: nlEn('Opmerkingen', 'Remarks'), singular: nlEn('Opmerking', 'Remark') },
}

export const reviewRequestFields: Field[] = [
  text('title', nlEn('Titel', 'Title'), { index: true }),
  {
    ...kept,
    name: 'state',
    type: 'select',
    admin: {
      description: nlEn('Waar de indiening staat.', 'Where the submission is.'),
      readOnly: true,
    },
    index: true,
    label: nlEn('Status', 'State'),
    options: REVIEW_STATES.map(({ en, nl, value }) => ({ label: nlEn(nl, en), value })),
    required: true,
  },
  documents,
  {
    ...kept,
    name: 'city',
    type: 'relationship',
    admin: {
      description: nlEn('Wiens indiening dit is.', 'Whose submission this is.'),
      readOnly: true,
    },
    index: true,
    label: nlEn('Stad of gemeente', 'City or municipality'),
    relationTo: CITIES,
  },
  ...person('submittedBy', nlEn('Ingediend door', 'Submitted by'), nlEn('Wie indiende.', 'Who.')),
  date(
    'submittedAt',
    nlEn('Ingediend op', 'Submitted at'),
    nlEn('Wanneer er laatst ingediend is.', 'When it was last submitted.'),
  ),
  longText(
    'note',
    nlEn('Boodschap', 'Message'),
    nlEn('Wat de indiener erbij schreef.', 'What the submitter added.'),
  ),
  ...person(
    'assignee',
    nlEn('Behandeld door', 'Assigned to'),
    nlEn('Wie bij VVSG dit behandelt.', 'Who at VVSG looks at this.'),
  ),
  remarks,
  ...person('decidedBy', nlEn('Beslist door', 'Decided by'), nlEn('Wie besliste.', 'Who decided.')),
  date('decidedAt', nlEn('Beslist op', 'Decided at'), nlEn('Wanneer beslist is.', 'When.')),
  longText(
    'reason',
    nlEn('Reden', 'Reason'),
    nlEn('Waarom niet gepubliceerd.', 'Why it was not published.'),
  ),
  date(
    'scheduledFor',
    nlEn('Publiceren op', 'Publish at'),
    nlEn('Wanneer het vanzelf online komt.', 'When it goes online by itself.'),
  ),
  ...person(
    'scheduledBy',
    nlEn('Ingepland door', 'Scheduled by'),
    nlEn('Wie het inplande.', 'Who scheduled it.'),
  ),
]
