import type { Field, Tab } from 'payload'

import { STAFF_WRITES, SYSTEM_FIELD } from '../../access/fields'
import { isStaff } from '../../access/roles'
import { nlEn } from '../../src/i18n'
import { reviewPanel } from '../shared/review'
import { richText } from '../shared/richText'
import { slugField } from '../shared/slugField'
import { sourceGroup } from '../shared/sourceGroup'
import { ACTIONS, CATEGORIES, CITIES, IMPLEMENTATIONS, MEDIA, PRACTICES } from '../slugs'

const line = (label: ReturnType<typeof nlEn>): Field => ({
  name: 'text',
  type: 'text',
  admin: { description: nlEn('Hoogstens 500 tekens.', 'At most 500 characters.') },
  label,
  maxLength: 500,
  required: true,
})

const content: Tab = {
  fields: [
    {
      name: 'summary',
      type: 'textarea',
      admin: {
        description: nlEn(
          'Twee of drie zinnen die iemand die niets van het onderwerp weet kan begrijpen. Hoogstens 600 tekens.',
          'Two or three sentences that somebody new to the subject understands. At most 600 characters.',
        ),
        rows: 4,
      },
      label: nlEn('Korte inleiding', 'Summary'),
      maxLength: 600,
    },
    {
      name: 'image',
      type: 'upload',
      admin: {
        description: nlEn('De foto bovenaan de fiche.', 'The photo at the top of the page.'),
      },
      index: true,
      label: nlEn('Hoofdbeeld', 'Main image'),
      relationTo: MEDIA,
    },
    {
      name: 'goals',
      type: 'array',
      admin: {
        description: nlEn('Eén doel per regel, in één zin.', 'One goal a line, in one sentence.'),
        initCollapsed: false,
      },
      fields: [line(nlEn('Doel', 'Goal'))],
      label: nlEn('Doelen', 'Goals'),
      labels: { plural: nlEn('Doelen', 'Goals'), singular: nlEn('Doel', 'Goal') },
      maxRows: 20,
    },
    {
      name: 'targetGroups',
      type: 'array',
      admin: {
        description: nlEn(
          'Voor wie is deze praktijk? Eén doelgroep per regel.',
          'Who is this practice for? One target group a line.',
        ),
        initCollapsed: false,
      },
      fields: [line(nlEn('Doelgroep', 'Target group'))],
      label: nlEn('Doelgroepen', 'Target groups'),
      labels: {
        plural: nlEn('Doelgroepen', 'Target groups'),
        singular: nlEn('Doelgroep', 'Target group'),
      },
      maxRows: 20,
    },
    richText({
      name: 'description',
      description: nlEn(
        'Wat houdt de praktijk in, los van één stad? Korte alinea’s, gewone woorden. Reken op 100 tot 400 woorden.',
        'What is the practice, apart from any one city? Short paragraphs, plain words. 100 to 400 words.',
      ),
      label: nlEn('Beschrijving', 'Description'),
    }),
  ],
  label: nlEn('Inhoud', 'Content'),
}

const details: Tab = {
  fields: [
    {
      name: 'category',
      type: 'relationship',
      admin: {
        allowEdit: false,
        description: nlEn(
          'Onder welk thema vinden bezoekers deze praktijk?',
          'Under which theme do visitors find this practice?',
        ),
      },
      index: true,
      label: nlEn('Categorie', 'Category'),
      relationTo: CATEGORIES,
      required: true,
    },
    {
      name: 'policyDomains',
      type: 'relationship',
      admin: {
        allowEdit: false,
        description: nlEn(
          'Bij welke diensten van het bestuur hoort dit nog?',
          'Which other departments of the authority does this concern?',
        ),
      },
      hasMany: true,
      index: true,
      label: nlEn('Beleidsdomeinen', 'Policy domains'),
      relationTo: CATEGORIES,
    },
    {
      name: 'actions',
      type: 'relationship',
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: nlEn(
          'De acties van een programma waar deze praktijk onder valt.',
          'The programme actions that this practice belongs to.',
        ),
      },
      hasMany: true,
      index: true,
      label: nlEn('Acties', 'Actions'),
      relationTo: ACTIONS,
    },
    {
      name: 'related',
      type: 'relationship',
      admin: {
        allowCreate: false,
        description: nlEn(
          'Andere praktijken die een lezer ook zal willen zien.',
          'Other practices that a reader will want to see too.',
        ),
      },
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      hasMany: true,
      index: true,
      label: nlEn('Verwante praktijken', 'Related practices'),
      maxDepth: 1,
      maxRows: 12,
      relationTo: PRACTICES,
    },
  ],
  label: nlEn('Details', 'Details'),
}

const implementations: Tab = {
  fields: [
    {
      name: 'implementations',
      type: 'join',
      admin: {
        defaultColumns: ['title', 'city', 'phase', '_status'],
        description: nlEn(
          'Hoe steden en gemeenten deze praktijk uitvoeren.',
          'How cities and municipalities carry out this practice.',
        ),
      },
      collection: IMPLEMENTATIONS,
      defaultLimit: 100,
      defaultSort: 'order',
      label: nlEn('Uitvoeringen', 'Implementations'),
      // One for the implementation, one for its city.
      maxDepth: 2,
      on: 'practice',
      // What is in the bin would stand in the list as null.
      where: { deletedAt: { exists: false } },
    },
  ],
  label: nlEn('Uitvoeringen', 'Implementations'),
}

const origin: Tab = {
  admin: { condition: (_, __, { user }) => isStaff(user) },
  fields: [
    sourceGroup([
      {
        name: 'imageFilename',
        type: 'text',
        admin: {
          description: nlEn(
            'Hoe het beeld in de ingelezen fiche heette.',
            'What the image was called in the imported fiche.',
          ),
        },
        label: nlEn('Naam van het beeldbestand', 'Name of the image file'),
        maxLength: 500,
      },
      {
        name: 'footer',
        type: 'textarea',
        admin: {
          description: nlEn(
            'De slotzinnen van de fiche, als die anders zijn dan die van de site.',
            'The closing lines of the fiche, when they differ from those of the site.',
          ),
        },
        label: nlEn('Slottekst van de fiche', 'Closing text of the fiche'),
      },
      {
        name: 'importedAt',
        type: 'date',
        admin: {
          description: nlEn(
            'Wanneer de fiche voor het laatst werd ingelezen.',
            'When the fiche was last imported.',
          ),
          date: { pickerAppearance: 'dayAndTime' },
        },
        label: nlEn('Geïmporteerd op', 'Imported at'),
      },
    ]),
  ],
  label: nlEn('Herkomst', 'Origin'),
}

export const practiceFields: Field[] = [
  reviewPanel,
  {
    name: 'title',
    type: 'text',
    admin: {
      description: nlEn(
        'Begin met een werkwoord of met wat er gebeurt, zonder de naam van een stad. 3 tot 120 tekens.',
        'Start with a verb or with what happens, without the name of a city. 3 to 120 characters.',
      ),
    },
    label: nlEn('Titel', 'Title'),
    maxLength: 120,
    minLength: 3,
    required: true,
  },
  slugField(),
  {
    name: 'owner',
    type: 'relationship',
    access: STAFF_WRITES,
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: nlEn(
        'De stad of gemeente die deze praktijk beheert. Leeg: VVSG.',
        'The city or municipality that manages this practice. Empty: VVSG.',
      ),
      position: 'sidebar',
    },
    index: true,
    label: nlEn('Eigenaar', 'Owner'),
    relationTo: CITIES,
  },
  {
    // See hooks/implementations/touchPractice.
    name: 'touchedAt',
    type: 'date',
    access: SYSTEM_FIELD,
    admin: { disableBulkEdit: true },
    hidden: true,
    label: nlEn('Laatste wijziging van een uitvoering', 'Last change of an implementation'),
  },
  { type: 'tabs', tabs: [content, details, implementations, origin] },
]
