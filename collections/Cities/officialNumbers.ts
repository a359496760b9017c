import type { Field } from 'payload'

import { validateKbo, validateOvo } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'

/** The codes under which governments know a municipality. */
export const officialNumbers: Field = {
  type: 'collapsible',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'kbo',
      type: 'text',
      admin: {
        description: nlEn(
          '10 cijfers uit de Kruispuntbank van Ondernemingen.',
          '10 digits from the Crossroads Bank for Enterprises.',
        ),
      },
      index: true,
      label: nlEn('KBO-nummer van de gemeente', 'KBO number of the municipality'),
      validate: validateKbo,
    },
    {
      name: 'kboOcmw',
      type: 'text',
      admin: {
        description: nlEn(
          '10 cijfers; het OCMW heeft een eigen nummer.',
          '10 digits; the OCMW has a number of its own.',
        ),
      },
      index: true,
      label: nlEn('KBO-nummer van het OCMW', 'KBO number of the OCMW'),
      validate: validateKbo,
    },
    {
      name: 'ovo',
      type: 'text',
      admin: {
        description: nlEn(
          'De code van de Vlaamse overheid, bv. OVO001999.',
          'The code of the Flemish government, e.g. OVO001999.',
        ),
      },
      label: nlEn('OVO-code', 'OVO code'),
      validate: validateOvo,
    },
    {
      name: 'wikidata',
      type: 'text',
      admin: {
        description: nlEn('Het nummer op wikidata.org.', 'The number at wikidata.org.'),
        placeholder: 'Q1296',
      },
      label: nlEn('Wikidata', 'Wikidata'),
      maxLength: 20,
    },
  ],
  label: nlEn('Officiële nummers', 'Official numbers'),
}
