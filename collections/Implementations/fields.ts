import type { Field, Tab } from 'payload'

import { publicContact, STAFF_WRITES, SYSTEM_FIELD } from '../../access/fields'
import { isStaff } from '../../access/roles'
import { validateEndDate } from '../../hooks/implementations/validateEndDate'
import { validateWebAddress } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'
import { richText } from '../shared/richText'
import { sourceGroup } from '../shared/sourceGroup'
import { CITIES, IMPLEMENTATIONS, MEDIA, PRACTICES } from '../slugs'

/** How far an implementation is. The values are stored and part of the API. */
const PHASES = [
  { label: nlEn('Gepland', 'Planned'), value: 'gepland' },
  { label: nlEn('Lopend', 'Running'), value: 'lopend' },
  { label: nlEn('Structureel ingebed', 'Embedded'), value: 'structureel-ingebed' },
  { label: nlEn('Stopgezet', 'Stopped'), value: 'stopgezet' },
]

const BUDGET_BANDS = [
  { label: nlEn('Minder dan € 5.000', 'Less than € 5,000'), value: 'tot-5000' },
  { label: nlEn('€ 5.000 tot € 25.000', '€ 5,000 to € 25,000'), value: '5000-25000' },
  { label: nlEn('€ 25.000 tot € 100.000', '€ 25,000 to € 100,000'), value: '25000-100000' },
  { label: nlEn('Meer dan € 100.000', 'More than € 100,000'), value: 'vanaf-100000' },
]

const dayOnly = { date: { displayFormat: 'd MMMM yyyy', pickerAppearance: 'dayOnly' as const } }

const content: Tab = {
  fields: [
    {
      name: 'projectName',
      type: 'text',
      admin: {
        description: nlEn(
          'Hoe het project bij jullie heet, bijvoorbeeld “Operatie Geslaagd”. Leeg laten mag.',
          'What you call the project, for instance “Operatie Geslaagd”. May stay empty.',
        ),
      },
      label: nlEn('Naam van het project', 'Project name'),
      maxLength: 120,
    },
    richText({
      name: 'description',
      description: nlEn(
        'Wat doen jullie, met wie en voor wie? Schrijf voor een collega uit een andere gemeente, zonder vaktaal. Reken op 50 tot 300 woorden.',
        'What do you do, with whom and for whom? Write for a colleague in another municipality, without jargon. 50 to 300 words.',
      ),
      label: nlEn('Beschrijving', 'Description'),
      required: true,
    }),
    richText({
      name: 'results',
      description: nlEn(
        'Wat leverde het op? Cijfers als je die hebt, anders wat je verwacht.',
        'What did it bring? Figures if you have them, otherwise what you expect.',
      ),
      label: nlEn('Resultaten', 'Results'),
    }),
    richText({
      name: 'lessons',
      description: nlEn(
        'Wat zou je een collega aanraden, en wat werkte niet?',
        'What would you advise a colleague, and what did not work?',
      ),
      label: nlEn('Geleerde lessen', 'Lessons learned'),
    }),
    {
      name: 'images',
      type: 'upload',
      hasMany: true,
      index: true,
      label: nlEn('Foto’s', 'Photos'),
      maxRows: 10,
      relationTo: MEDIA,
    },
  ],
  label: nlEn('Inhoud', 'Content'),
}

const contact: Field = {
  name: 'contact',
  type: 'group',
  access: { read: publicContact },
  admin: {
    description: nlEn(
      'Wie kan een collega bellen of mailen? Gebruik liefst een functie en een algemene mailbox, geen naam van een persoon.',
      'Whom can a colleague call or mail? Preferably a role and a shared mailbox, not a person’s name.',
    ),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'role',
          type: 'text',
          admin: {
            placeholder: nlEn('bv. Dienst Onderwijs', 'e.g. Education department'),
            width: '50%',
          },
          label: nlEn('Functie of dienst', 'Role or department'),
          maxLength: 120,
        },
        {
          name: 'email',
          type: 'email',
          admin: { width: '50%' },
          label: nlEn('E-mailadres', 'E-mail address'),
        },
      ],
    },
    {
      name: 'url',
      type: 'text',
      label: nlEn('Webpagina', 'Web page'),
      maxLength: 500,
      validate: validateWebAddress,
    },
    {
      name: 'public',
      type: 'checkbox',
      defaultValue: false,
      label: nlEn('Toon dit contact op websites', 'Show this contact on websites'),
    },
  ],
  label: nlEn('Contact', 'Contact'),
}

const details: Tab = {
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'phase',
          type: 'select',
          admin: { width: '34%' },
          index: true,
          label: nlEn('Fase', 'Phase'),
          options: PHASES,
        },
        {
          name: 'startDate',
          type: 'date',
          admin: { ...dayOnly, width: '33%' },
          label: nlEn('Startdatum', 'Start date'),
        },
        {
          name: 'endDate',
          type: 'date',
          admin: { ...dayOnly, width: '33%' },
          label: nlEn('Einddatum', 'End date'),
          validate: validateEndDate,
        },
      ],
    },
    {
      name: 'budgetBand',
      type: 'select',
      admin: {
        description: nlEn(
          'Ongeveer, per jaar, zonder eigen personeel.',
          'Roughly, a year, without your own staff.',
        ),
      },
      label: nlEn('Budget', 'Budget'),
      options: BUDGET_BANDS,
    },
    contact,
    {
      name: 'links',
      type: 'array',
      admin: {
        description: nlEn(
          'Pagina’s waar een lezer meer vindt.',
          'Pages where a reader finds more.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'label',
              type: 'text',
              admin: { width: '50%' },
              label: nlEn('Tekst van de link', 'Link text'),
              maxLength: 120,
              required: true,
            },
            {
              name: 'url',
              type: 'text',
              admin: { width: '50%' },
              label: nlEn('Webadres', 'Web address'),
              maxLength: 500,
              required: true,
              validate: validateWebAddress,
            },
          ],
        },
      ],
      label: nlEn('Links', 'Links'),
      labels: { plural: nlEn('Links', 'Links'), singular: nlEn('Link', 'Link') },
      maxRows: 20,
    },
    {
      name: 'inspiredBy',
      type: 'relationship',
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: nlEn(
          'De uitvoering van een andere stad die jullie als voorbeeld namen.',
          'The implementation of another city that you took as an example.',
        ),
      },
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      index: true,
      label: nlEn('Geïnspireerd door', 'Inspired by'),
      maxDepth: 1,
      relationTo: IMPLEMENTATIONS,
    },
  ],
  label: nlEn('Details', 'Details'),
}

const origin: Tab = {
  admin: { condition: (_, __, { user }) => isStaff(user) },
  fields: [
    sourceGroup([
      {
        name: 'cityName',
        type: 'text',
        label: nlEn('Stad zoals getypt in de fiche', 'City as typed in the fiche'),
        maxLength: 200,
      },
      {
        name: 'line',
        type: 'number',
        label: nlEn('Regel in de fiche', 'Line in the fiche'),
      },
      {
        name: 'cityLine',
        type: 'number',
        label: nlEn('Regel van de stad in de fiche', 'Line of the city in the fiche'),
      },
      {
        name: 'projectNameStyle',
        type: 'text',
        admin: {
          description: nlEn(
            'Of de projectnaam in de fiche vóór de tekst stond (inline) of op een eigen regel (line).',
            'Whether the project name stood before the text (inline) or on a line of its own (line).',
          ),
        },
        label: nlEn('Plaats van de projectnaam', 'Place of the project name'),
        maxLength: 10,
      },
    ]),
  ],
  label: nlEn('Herkomst', 'Origin'),
}

export const implementationFields: Field[] = [
  {
    name: 'title',
    type: 'text',
    access: SYSTEM_FIELD,
    admin: { hidden: true },
    index: true,
    label: nlEn('Titel', 'Title'),
  },
  {
    name: 'practiceIsPublic',
    type: 'checkbox',
    access: SYSTEM_FIELD,
    admin: { disableBulkEdit: true },
    defaultValue: false,
    hidden: true,
    index: true,
    label: nlEn('De praktijk is zichtbaar voor bezoekers', 'The practice is visible to visitors'),
  },
  {
    type: 'row',
    fields: [
      {
        name: 'practice',
        type: 'relationship',
        admin: { allowEdit: false, width: '50%' },
        index: true,
        label: nlEn('Praktijk', 'Practice'),
        relationTo: PRACTICES,
        required: true,
      },
      {
        name: 'city',
        type: 'relationship',
        admin: {
          allowCreate: false,
          allowEdit: false,
          description: nlEn(
            'De stad of gemeente die deze uitvoering beheert.',
            'The city or municipality that manages this implementation.',
          ),
          width: '50%',
        },
        index: true,
        label: nlEn('Stad of gemeente', 'City or municipality'),
        relationTo: CITIES,
        required: true,
      },
    ],
  },
  {
    name: 'partnerCities',
    type: 'relationship',
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: nlEn(
        'Voor een samenwerking tussen besturen: wie doet er nog mee?',
        'For a joint project: which other authorities take part?',
      ),
    },
    hasMany: true,
    index: true,
    label: nlEn('Andere deelnemende besturen', 'Other participating authorities'),
    maxRows: 30,
    relationTo: CITIES,
  },
  { type: 'tabs', tabs: [content, details, origin] },
  {
    name: 'lastVerifiedAt',
    type: 'date',
    admin: {
      ...dayOnly,
      description: nlEn(
        'Wanneer iemand van het bestuur het laatst nakeek of dit nog klopt. Bezoekers zien dit.',
        'When somebody of the authority last checked that this is still right. Visitors see this.',
      ),
      position: 'sidebar',
    },
    index: true,
    label: nlEn('Laatst nagekeken', 'Last verified'),
  },
  {
    name: 'order',
    type: 'number',
    access: STAFF_WRITES,
    admin: {
      description: nlEn(
        'Plaats in de lijst van uitvoeringen van de praktijk; de laagste staat eerst.',
        'Place in the list of the practice’s implementations; the lowest comes first.',
      ),
      position: 'sidebar',
      step: 1,
    },
    defaultValue: 0,
    index: true,
    label: nlEn('Volgorde', 'Order'),
  },
]
