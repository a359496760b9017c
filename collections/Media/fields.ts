import type { Field } from 'payload'

import { HIDDEN_FIELD, IMPORT_FIELD, STAFF_FIELD, SYSTEM_FIELD } from '../../access/fields'
import { validateAlt } from '../../hooks/media/validateAlt'
import { validateExpiry } from '../../hooks/media/validateExpiry'
import { ALT_MAX, ALT_MIN } from '../../src/domain/images/altText'
import { nlEn } from '../../src/i18n'
import { CITIES } from '../slugs'

export const mediaFields: Field[] = [
  {
    name: 'held',
    type: 'ui',
    admin: {
      components: { Field: '/src/admin/ImageHeld#ImageHeld' },
      disableBulkEdit: true,
      disableListColumn: true,
    },
    label: nlEn('Wie dit nu wijzigt', 'Who changes this now'),
  },
  {
    name: 'alt',
    type: 'text',
    admin: {
      description: nlEn(
        'Wat is er op de afbeelding te zien? Dit wordt voorgelezen aan wie ze niet ziet.',
        'What is to be seen in the image? This is read out to people who do not see it.',
      ),
      placeholder: nlEn(
        'Bijvoorbeeld: twee jongeren overleggen met een begeleider',
        'For example: two youngsters talk to a counsellor',
      ),
    },
    label: nlEn('Beschrijving (alternatieve tekst)', 'Description (alternative text)'),
    maxLength: ALT_MAX,
    minLength: ALT_MIN,
    required: true,
    validate: validateAlt,
  },
  {
    type: 'row',
    fields: [
      {
        name: 'credit',
        type: 'text',
        admin: {
          description: nlEn(
            'Wie bij de afbeelding vermeld wordt: de fotograaf of de organisatie.',
            'Who is named beside the image: the photographer or the organisation.',
          ),
          width: '50%',
        },
        label: nlEn('Bronvermelding', 'Credit'),
        maxLength: 200,
      },
      {
        name: 'licence',
        type: 'select',
        admin: {
          description: nlEn(
            'Onder welke voorwaarden anderen de afbeelding mogen gebruiken.',
            'On which terms others may use the image.',
          ),
          width: '50%',
        },
        label: nlEn('Licentie', 'Licence'),
        options: [
          {
            label: nlEn(
              'Modellicentie gratis hergebruik (Vlaanderen)',
              'Flemish free re-use licence',
            ),
            value: 'modellicentie-gratis-hergebruik',
          },
          { label: nlEn('CC BY 4.0', 'CC BY 4.0'), value: 'cc-by-4.0' },
          {
            label: nlEn('CC0 (geen rechten voorbehouden)', 'CC0 (no rights reserved)'),
            value: 'cc0',
          },
          {
            label: nlEn('Met toestemming van de gemeente', 'By permission of the municipality'),
            value: 'toestemming-gemeente',
          },
          {
            label: nlEn('Alle rechten voorbehouden', 'All rights reserved'),
            value: 'alle-rechten-voorbehouden',
          },
        ],
        required: true,
      },
    ],
  },
  {
    name: 'people',
    type: 'select',
    access: STAFF_FIELD,
    admin: {
      description: nlEn(
        'Wie herkenbaar in beeld komt, moet daarmee ingestemd hebben; bij minderjarigen een ouder of voogd.',
        'Whoever can be recognised has to have agreed; for minors a parent or guardian.',
      ),
    },
    label: nlEn('Herkenbare personen', 'Recognisable people'),
    options: [
      { label: nlEn('Niemand herkenbaar', 'Nobody recognisable'), value: 'none' },
      { label: nlEn('Volwassenen', 'Adults'), value: 'adults' },
      { label: nlEn('Minderjarigen', 'Minors'), value: 'minors' },
    ],
  },
  {
    name: 'consent',
    type: 'group',
    access: STAFF_FIELD,
    admin: {
      condition: (data: { people?: string }) =>
        data.people === 'adults' || data.people === 'minors',
      description: nlEn('Wordt nooit getoond aan bezoekers.', 'Never shown to visitors.'),
    },
    fields: [
      {
        name: 'obtained',
        type: 'checkbox',
        admin: {
          description: nlEn(
            'Vink aan als wie herkenbaar is ermee instemt.',
            'Tick when whoever is recognisable agrees.',
          ),
        },
        defaultValue: false,
        label: nlEn('Toestemming gekregen', 'Consent obtained'),
      },
      {
        type: 'row',
        fields: [
          {
            name: 'by',
            type: 'text',
            admin: {
              description: nlEn(
                'De dienst die de toestemming vroeg.',
                'The department that asked for consent.',
              ),
              width: '34%',
            },
            label: nlEn('Gevraagd door', 'Asked by'),
            maxLength: 200,
          },
          {
            name: 'date',
            type: 'date',
            admin: {
              description: nlEn(
                'De dag waarop de toestemming gegeven werd.',
                'The day on which consent was given.',
              ),
              date: { pickerAppearance: 'dayOnly' },
              width: '33%',
            },
            label: nlEn('Gegeven op', 'Given on'),
          },
          {
            name: 'expiresOn',
            type: 'date',
            admin: {
              description: nlEn(
                'Leeg als de toestemming niet vervalt.',
                'Empty when consent does not expire.',
              ),
              date: { pickerAppearance: 'dayOnly' },
              width: '33%',
            },
            label: nlEn('Vervalt op', 'Expires on'),
            validate: validateExpiry,
          },
        ],
      },
    ],
    label: nlEn('Toestemming', 'Consent'),
  },
  {
    name: 'sourceFilename',
    type: 'text',
    access: IMPORT_FIELD,
    admin: {
      description: nlEn('De naam van het opgeladen bestand.', 'The name of the uploaded file.'),
      disableBulkEdit: true,
      position: 'sidebar',
      readOnly: true,
    },
    label: nlEn('Oorspronkelijke bestandsnaam', 'Original file name'),
  },
  {
    // Who uploaded it may change it: hooks/media/setOwner. Empty: VVSG.
    name: 'city',
    type: 'relationship',
    access: SYSTEM_FIELD,
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: nlEn(
        'De stad of gemeente die de afbeelding oplaadde. Leeg: VVSG.',
        'The city or municipality that uploaded the image. Empty: VVSG.',
      ),
      disableBulkEdit: true,
      position: 'sidebar',
      readOnly: true,
    },
    index: true,
    label: nlEn('Stad of gemeente', 'City or municipality'),
    relationTo: CITIES,
  },
  {
    // Whose documents show it or once did, drafts included: hooks/shared/shareMedia.
    name: 'usedBy',
    type: 'relationship',
    access: HIDDEN_FIELD,
    admin: { disableBulkEdit: true },
    hasMany: true,
    hidden: true,
    index: true,
    label: nlEn('Gebruikt door', 'Used by'),
    relationTo: CITIES,
  },
  {
    // Kept by the hooks of the documents that show images.
    name: 'isPublic',
    type: 'checkbox',
    access: SYSTEM_FIELD,
    admin: { disableBulkEdit: true },
    defaultValue: false,
    hidden: true,
    index: true,
    label: nlEn('Zichtbaar voor bezoekers', 'Visible to visitors'),
  },
]
