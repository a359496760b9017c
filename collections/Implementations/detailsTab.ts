import type { Field, Tab } from 'payload'

import { publicContact } from '../../access/fields'
import { validateEndDate } from '../../hooks/implementations/validateEndDate'
import { validateWebAddress } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'
import { dayOnly } from '../shared/dates'
import { IMPLEMENTATIONS } from '../slugs'

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
            description: nlEn(
              'Wie te bereiken is, zonder naam van een persoon.',
              'Who can be reached, without a person’s name.',
            ),
            placeholder: nlEn('bv. Dienst Onderwijs', 'e.g. Education department'),
            width: '50%',
          },
          label: nlEn('Functie of dienst', 'Role or department'),
          maxLength: 120,
        },
        {
          name: 'email',
          type: 'email',
          admin: {
            description: nlEn('Liefst een algemene mailbox.', 'Preferably a shared mailbox.'),
            width: '50%',
          },
          label: nlEn('E-mailadres', 'E-mail address'),
        },
      ],
    },
    {
      name: 'url',
      type: 'text',
      admin: { description: nlEn('Met https:// ervoor.', 'With https:// before it.') },
      label: nlEn('Webpagina', 'Web page'),
      maxLength: 500,
      validate: validateWebAddress,
    },
    {
      name: 'public',
      type: 'checkbox',
      admin: {
        description: nlEn(
          'Zonder dit vinkje zien alleen aangemelde collega’s het contact.',
          'Without this tick only colleagues who are logged in see the contact.',
        ),
      },
      defaultValue: false,
      label: nlEn('Toon dit contact op websites', 'Show this contact on websites'),
    },
  ],
  label: nlEn('Contact', 'Contact'),
}

const CHOICE_DIFF = { Diff: '/src/admin/ChoiceDiff#ChoiceDiff' }

/** Phase, period, contact and what else can be compared. */
export const detailsTab: Tab = {
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'phase',
          type: 'select',
          admin: {
            components: CHOICE_DIFF,
            description: nlEn('Hoe ver de uitvoering nu staat.', 'How far it is now.'),
            width: '34%',
          },
          index: true,
          label: nlEn('Fase', 'Phase'),
          options: PHASES,
        },
        {
          name: 'startDate',
          type: 'date',
          admin: {
            description: nlEn(
              'Ongeveer mag: kies de eerste dag van de maand.',
              'Roughly will do: choose the first day of the month.',
            ),
            ...dayOnly,
            width: '33%',
          },
          label: nlEn('Startdatum', 'Start date'),
        },
        {
          name: 'endDate',
          type: 'date',
          admin: {
            description: nlEn(
              'Leeg zolang er geen einde gepland is.',
              'Empty while no end is planned.',
            ),
            ...dayOnly,
            width: '33%',
          },
          label: nlEn('Einddatum', 'End date'),
          validate: validateEndDate,
        },
      ],
    },
    {
      name: 'budgetBand',
      type: 'select',
      admin: {
        components: CHOICE_DIFF,
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
              admin: {
                description: nlEn(
                  'Waar de link naartoe gaat, dus niet “klik hier”.',
                  'Where the link goes, so not “click here”.',
                ),
                width: '50%',
              },
              label: nlEn('Tekst van de link', 'Link text'),
              maxLength: 120,
              required: true,
            },
            {
              name: 'url',
              type: 'text',
              admin: {
                description: nlEn('Met https:// ervoor.', 'With https:// before it.'),
                width: '50%',
              },
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
