import { anyone, loggedIn, nobody, staff } from '../access/policies'
import { isStaff } from '../access/roles'
import type { GuardedCollection } from '../access/types'
import { renameActions } from '../hooks/programmes/renameActions'
import { refuseDeleteInUse } from '../hooks/shared/refuseDeleteInUse'
import { setSlug } from '../hooks/shared/setSlug'
import { nlEn } from '../src/i18n'
import { dayOnly } from './shared/dates'
import { REFERENCE } from './shared/groups'
import { slugField } from './shared/slugField'
import { ACTIONS, PROGRAMMES } from './slugs'

/** A government programme, such as Plan Samenleven. Data and not code: one ends, another follows. */
export const Programmes: GuardedCollection = {
  slug: PROGRAMMES,
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
    defaultColumns: ['name', 'validFrom', 'validTo'],
    description: nlEn(
      'De programma’s van de Vlaamse overheid waar praktijken onder vallen, met hun doelstellingen.',
      'The government programmes that practices belong to, with their objectives.',
    ),
    group: REFERENCE,
    hidden: ({ user }) => !isStaff(user),
    listSearchableFields: ['name', 'slug'],
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    useAsTitle: 'name',
  },
  custom: {
    publicQuery: {
      sort: ['name', 'slug', 'validFrom', 'validTo'],
      where: { id: 'id', name: 'text', slug: 'text', validFrom: 'date', validTo: 'date' },
    },
  },
  defaultPopulate: { name: true, slug: true },
  defaultSort: '-validFrom',
  disableDuplicate: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      admin: {
        description: nlEn(
          'Zoals iedereen het programma kent.',
          'As everybody knows the programme.',
        ),
      },
      label: nlEn('Naam', 'Name'),
      maxLength: 120,
      required: true,
    },
    slugField(),
    {
      type: 'row',
      fields: [
        {
          name: 'validFrom',
          type: 'date',
          admin: {
            description: nlEn('Eerste dag van het programma.', 'First day of the programme.'),
            ...dayOnly,
            width: '50%',
          },
          label: nlEn('Loopt vanaf', 'Runs from'),
        },
        {
          name: 'validTo',
          type: 'date',
          admin: {
            description: nlEn(
              'Laatste dag; praktijken blijven er daarna naar verwijzen.',
              'Last day; practices still refer to it afterwards.',
            ),
            ...dayOnly,
            width: '50%',
          },
          label: nlEn('Loopt tot', 'Runs until'),
        },
      ],
    },
    {
      name: 'objectives',
      type: 'array',
      admin: {
        description: nlEn(
          'De doelstellingen waaronder de acties vallen.',
          'The objectives that the actions belong to.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'number',
              type: 'number',
              admin: {
                description: nlEn(
                  'Het nummer van de doelstelling; acties verwijzen ernaar.',
                  'The number of the objective; actions refer to it.',
                ),
                step: 1,
                width: '20%',
              },
              label: nlEn('Nummer', 'Number'),
              min: 1,
              required: true,
            },
            {
              name: 'title',
              type: 'text',
              admin: {
                description: nlEn(
                  'Zoals het programma de doelstelling noemt.',
                  'As the programme calls the objective.',
                ),
                width: '80%',
              },
              label: nlEn('Titel', 'Title'),
              maxLength: 200,
              required: true,
            },
          ],
        },
      ],
      label: nlEn('Doelstellingen', 'Objectives'),
      labels: {
        plural: nlEn('Doelstellingen', 'Objectives'),
        singular: nlEn('Doelstelling', 'Objective'),
      },
    },
  ],
  hooks: {
    afterChange: [renameActions],
    beforeDelete: [refuseDeleteInUse([{ collection: ACTIONS, path: 'programme' }])],
    beforeValidate: [setSlug('name')],
  },
  labels: { plural: nlEn('Programma’s', 'Programmes'), singular: nlEn('Programma', 'Programme') },
}
