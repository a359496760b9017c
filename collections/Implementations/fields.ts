import type { Field } from 'payload'

import { STAFF_WRITES, SYSTEM_FIELD } from '../../access/fields'
import { isStaff } from '../../access/roles'
import { nlEn } from '../../src/i18n'
import { dayOnly } from '../shared/dates'
import { reviewPanel } from '../shared/review'
import { CITIES, PRACTICES } from '../slugs'
import { contentTab } from './contentTab'
import { detailsTab } from './detailsTab'
import { originTab } from './originTab'

export const implementationFields: Field[] = [
  reviewPanel,
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
        admin: {
          description: nlEn(
            'De praktijk die hier in één stad wordt uitgevoerd.',
            'The practice that is carried out here in one city.',
          ),
          allowEdit: false,
          width: '50%',
        },
        index: true,
        label: nlEn('Praktijk', 'Practice'),
        relationTo: PRACTICES,
        required: true,
      },
      {
        name: 'city',
        type: 'relationship',
        // A contributor's is filled in: hooks/shared/ownByCity.
        access: STAFF_WRITES,
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
  { type: 'tabs', tabs: [contentTab, detailsTab, originTab] },
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
      condition: (_, __, { user }) => isStaff(user),
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
