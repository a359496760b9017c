import { SYSTEM_FIELD } from '../access/fields'
import { anyone, loggedIn, nobody, staff } from '../access/policies'
import { isStaff } from '../access/roles'
import type { GuardedCollection } from '../access/types'
import { ensureUniqueNumber } from '../hooks/actions/ensureUniqueNumber'
import { setFullTitle } from '../hooks/actions/setFullTitle'
import { refuseDeleteInUse } from '../hooks/shared/refuseDeleteInUse'
import { nlEn } from '../src/i18n'
import { REFERENCE } from './shared/groups'
import { ACTIONS, PRACTICES, PROGRAMMES } from './slugs'

/** An action of a programme, which a practice can belong to. */
export const Actions: GuardedCollection = {
  slug: ACTIONS,
  access: {
    admin: loggedIn,
    create: staff,
    delete: staff,
    read: anyone,
    readVersions: nobody,
    unlock: nobody,
    update: staff,
  },
  admin: {
    defaultColumns: ['fullTitle', 'objective', 'wording', 'updatedAt'],
    description: nlEn(
      'De acties van een programma. Een praktijk kan onder meer dan één actie vallen.',
      'The actions of a programme. A practice can belong to more than one.',
    ),
    group: REFERENCE,
    hidden: ({ user }) => !isStaff(user),
    listSearchableFields: ['fullTitle', 'title'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    useAsTitle: 'fullTitle',
  },
  custom: {
    publicQuery: {
      sort: ['number', 'objective', 'title', 'updatedAt'],
      where: {
        id: 'id',
        number: 'number',
        objective: 'number',
        programme: 'id',
        'programme.slug': 'text',
        title: 'text',
        updatedAt: 'date',
        wording: 'text',
      },
    },
  },
  defaultPopulate: { number: true, objective: true, programme: true, title: true },
  defaultSort: 'number',
  disableDuplicate: true,
  fields: [
    {
      name: 'fullTitle',
      type: 'text',
      access: SYSTEM_FIELD,
      admin: { hidden: true },
      index: true,
      label: nlEn('Actie', 'Action'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'programme',
          type: 'relationship',
          admin: {
            description: nlEn(
              'Het programma waar deze actie bij hoort.',
              'The programme that this action belongs to.',
            ),
            allowEdit: false,
            width: '50%',
          },
          index: true,
          label: nlEn('Programma', 'Programme'),
          relationTo: PROGRAMMES,
          required: true,
        },
        {
          name: 'number',
          type: 'number',
          admin: {
            description: nlEn('Eén keer per programma.', 'Once a programme.'),
            step: 1,
            width: '25%',
          },
          index: true,
          label: nlEn('Nummer', 'Number'),
          max: 999,
          min: 1,
          required: true,
        },
        {
          name: 'objective',
          type: 'number',
          admin: {
            description: nlEn(
              'Nummer van de doelstelling in het programma.',
              'Number of the objective in the programme.',
            ),
            step: 1,
            width: '25%',
          },
          index: true,
          label: nlEn('Doelstelling', 'Objective'),
          max: 99,
          min: 1,
        },
      ],
    },
    {
      name: 'title',
      type: 'text',
      admin: {
        description: nlEn(
          'Zoals het programma de actie noemt.',
          'As the programme calls the action.',
        ),
      },
      index: true,
      label: nlEn('Titel', 'Title'),
      maxLength: 200,
      required: true,
    },
    {
      name: 'kpiUnit',
      type: 'text',
      admin: {
        description: nlEn(
          'Wat er geteld wordt, bijvoorbeeld “uitstromer”.',
          'What is counted, for instance “uitstromer”.',
        ),
      },
      label: nlEn('Eenheid van de indicator', 'Unit of the indicator'),
      maxLength: 120,
    },
    {
      name: 'wording',
      type: 'select',
      admin: {
        description: nlEn(
          'Is de titel de officiële, of een omschrijving?',
          'Is this the official title, or a description?',
        ),
        position: 'sidebar',
      },
      defaultValue: 'official',
      label: nlEn('Verwoording', 'Wording'),
      options: [
        { label: nlEn('Officiële titel', 'Official title'), value: 'official' },
        { label: nlEn('Omschrijving', 'Description'), value: 'descriptive' },
      ],
      required: true,
    },
    {
      name: 'note',
      type: 'textarea',
      admin: {
        description: nlEn(
          'Bijvoorbeeld: wat er in de loop van het programma veranderde.',
          'For instance: what changed in the course of the programme.',
        ),
      },
      label: nlEn('Opmerking', 'Note'),
      maxLength: 1000,
    },
  ],
  hooks: {
    beforeChange: [ensureUniqueNumber, setFullTitle],
    beforeDelete: [refuseDeleteInUse([{ collection: PRACTICES, path: 'actions' }])],
  },
  indexes: [{ fields: ['programme', 'number'], unique: true }],
  labels: { plural: nlEn('Acties', 'Actions'), singular: nlEn('Actie', 'Action') },
}
