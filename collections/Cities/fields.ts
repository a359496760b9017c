import type { Field } from 'payload'

import {
  validateFormerNis,
  validateKbo,
  validateNis,
  validateOvo,
  validatePostalCodes,
} from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'
import { slugField } from '../shared/slugField'
import { CITIES } from '../slugs'

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
        admin: { width: '50%' },
        index: true,
        label: nlEn('Naam', 'Name'),
        maxLength: 120,
        required: true,
      },
      {
        name: 'kind',
        type: 'select',
        admin: { width: '25%' },
        defaultValue: 'gemeente',
        index: true,
        label: nlEn('Soort', 'Kind'),
        options: KINDS,
        required: true,
      },
      {
        name: 'province',
        type: 'select',
        admin: { width: '25%' },
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
        admin: { width: '50%' },
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
            admin: { step: 0.00001, width: '50%' },
            label: nlEn('Breedtegraad', 'Latitude'),
            max: 90,
            min: -90,
          },
          {
            name: 'lon',
            type: 'number',
            admin: { step: 0.00001, width: '50%' },
            label: nlEn('Lengtegraad', 'Longitude'),
            max: 180,
            min: -180,
          },
        ],
      },
    ],
    label: nlEn('Ligging', 'Location'),
  },
  {
    type: 'collapsible',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'kbo',
        type: 'text',
        index: true,
        label: nlEn('KBO-nummer van de gemeente', 'KBO number of the municipality'),
        validate: validateKbo,
      },
      {
        name: 'kboOcmw',
        type: 'text',
        index: true,
        label: nlEn('KBO-nummer van het OCMW', 'KBO number of the OCMW'),
        validate: validateKbo,
      },
      { name: 'ovo', type: 'text', label: nlEn('OVO-code', 'OVO code'), validate: validateOvo },
      {
        name: 'wikidata',
        type: 'text',
        admin: { placeholder: 'Q1296' },
        label: nlEn('Wikidata', 'Wikidata'),
        maxLength: 20,
      },
    ],
    label: nlEn('Officiële nummers', 'Official numbers'),
  },
  {
    name: 'aliases',
    type: 'array',
    admin: {
      description: nlEn(
        'Vroegere namen en namen van gemeenten die in deze opgingen: oude fiches worden er zo aan herkend.',
        'Former names, and municipalities that merged into this one: old fiches are recognised by them.',
      ),
      initCollapsed: true,
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'name',
            type: 'text',
            admin: { width: '50%' },
            index: true,
            label: nlEn('Naam', 'Name'),
            maxLength: 120,
            required: true,
          },
          {
            name: 'nis',
            type: 'text',
            admin: { width: '25%' },
            label: nlEn('Vroegere NIS-code', 'Former NIS code'),
            validate: validateFormerNis,
          },
          {
            name: 'kind',
            type: 'text',
            admin: { width: '25%' },
            label: nlEn('Waarom', 'Why'),
            maxLength: 40,
          },
        ],
      },
    ],
    label: nlEn('Vroegere namen', 'Former names'),
    labels: {
      plural: nlEn('Vroegere namen', 'Former names'),
      singular: nlEn('Vroegere naam', 'Former name'),
    },
  },
  {
    name: 'validTo',
    type: 'date',
    admin: {
      date: { displayFormat: 'd MMMM yyyy', pickerAppearance: 'dayOnly' },
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
