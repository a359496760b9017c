import type { Field } from 'payload'

import { validateNis, validatePostalCodes } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'
import { dayOnly } from '../shared/dates'
import { slugField } from '../shared/slugField'
import { CITIES } from '../slugs'
import { formerNames } from './formerNames'
import { officialNumbers } from './officialNumbers'

const PROVINCES = [
  { label: nlEn('Antwerpen', 'Antwerp'), value: 'Antwerpen' },
  { label: nlEn('Limburg', 'Limburg'), value: 'Limburg' },
  { label: nlEn('Oost-Vlaanderen', 'East Flanders'), value: 'Oost-Vlaanderen' },
  { label: nlEn('Vlaams-Brabant', 'Flemish Brabant'), value: 'Vlaams-Brabant' },
  { label: nlEn('West-Vlaanderen', 'West Flanders'), value: 'West-Vlaanderen' },
  { label: nlEn('Brussel', 'Brussels'), value: 'Brussel' },
]

const KINDS = [
  { label: nlEn('Stad of gemeente', 'City or municipality'), value: 'gemeente' },
  { label: nlEn('Vlaamse Gemeenschapscommissie', 'Flemish Community Commission'), value: 'vgc' },
  { label: nlEn('vzw ‘de Rand’', 'vzw ‘de Rand’'), value: 'rand' },
  { label: nlEn('Ander bestuur', 'Other authority'), value: 'other' },
]

/** What is known of a municipality. */
export const cityFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'name',
        type: 'text',
        admin: {
          description: nlEn(
            'De officiële naam, zonder “stad” of “gemeente” ervoor.',
            'The official name, without “city” or “municipality”.',
          ),
          width: '50%',
        },
        index: true,
        label: nlEn('Naam', 'Name'),
        maxLength: 120,
        required: true,
      },
      {
        name: 'kind',
        type: 'select',
        admin: {
          description: nlEn(
            'Niet elk bestuur dat deelneemt is een gemeente.',
            'Not every authority that takes part is a municipality.',
          ),
          width: '25%',
        },
        defaultValue: 'gemeente',
        index: true,
        label: nlEn('Soort', 'Kind'),
        options: KINDS,
        required: true,
      },
      {
        name: 'province',
        type: 'select',
        admin: {
          description: nlEn(
            'Leeg voor een bestuur zonder provincie.',
            'Empty for an authority without a province.',
          ),
          width: '25%',
        },
        index: true,
        label: nlEn('Provincie', 'Province'),
        options: PROVINCES,
      },
    ],
  },
  slugField(),
  {
    type: 'row',
    fields: [
      {
        name: 'nis',
        type: 'text',
        admin: {
          description: nlEn(
            'De officiële code van de gemeente, 5 cijfers.',
            'The official code of the municipality, 5 digits.',
          ),
          width: '50%',
        },
        index: true,
        label: nlEn('NIS-code', 'NIS code'),
        unique: true,
        validate: validateNis,
      },
      {
        name: 'postalCodes',
        type: 'text',
        admin: {
          description: nlEn('Alle postcodes, één per keer.', 'All postal codes, one at a time.'),
          width: '50%',
        },
        hasMany: true,
        index: true,
        label: nlEn('Postcodes', 'Postal codes'),
        validate: validatePostalCodes,
      },
    ],
  },
  {
    name: 'location',
    type: 'group',
    admin: {
      description: nlEn(
        'Een punt in de gemeente, voor op een kaart (WGS 84).',
        'A point inside the municipality, for a map (WGS 84).',
      ),
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'lat',
            type: 'number',
            admin: {
              description: nlEn('Tussen 49 en 52 in België.', 'Between 49 and 52 in Belgium.'),
              step: 0.00001,
              width: '50%',
            },
            label: nlEn('Breedtegraad', 'Latitude'),
            max: 90,
            min: -90,
          },
          {
            name: 'lon',
            type: 'number',
            admin: {
              description: nlEn('Tussen 2 en 7 in België.', 'Between 2 and 7 in Belgium.'),
              step: 0.00001,
              width: '50%',
            },
            label: nlEn('Lengtegraad', 'Longitude'),
            max: 180,
            min: -180,
          },
        ],
      },
    ],
    label: nlEn('Ligging', 'Location'),
  },
  officialNumbers,
  formerNames,
  {
    name: 'validTo',
    type: 'date',
    admin: {
      ...dayOnly,
      description: nlEn(
        'Laatste dag waarop dit bestuur bestond.',
        'Last day on which this authority existed.',
      ),
      position: 'sidebar',
    },
    label: nlEn('Bestond tot', 'Existed until'),
  },
  {
    name: 'replacedBy',
    type: 'relationship',
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: nlEn(
        'De gemeente waarin deze opging.',
        'The municipality that this one merged into.',
      ),
      position: 'sidebar',
    },
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    index: true,
    label: nlEn('Opgevolgd door', 'Replaced by'),
    maxDepth: 1,
    relationTo: CITIES,
  },
]
