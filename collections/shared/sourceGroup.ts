import type { Field, GroupField } from 'payload'

import { IMPORT_FIELD } from '../../access/fields'
import { nlEn } from '../../src/i18n'
import { NO_DIFF } from './systemFields'

/** Where an imported document came from. The importer fills it in; staff reads it. */
export const sourceGroup = (own: Field[]): GroupField => ({
  name: 'source',
  type: 'group',
  access: IMPORT_FIELD,
  admin: {
    components: NO_DIFF,
    description: nlEn(
      'Ingevuld bij het importeren van een fiche. Alleen zichtbaar voor VVSG.',
      'Filled in when a fiche is imported. Only visible to VVSG.',
    ),
    readOnly: true,
  },
  fields: [
    {
      name: 'file',
      type: 'text',
      admin: {
        description: nlEn(
          'Het bestand waaruit dit werd ingelezen.',
          'The file that this was imported from.',
        ),
      },
      label: nlEn('Bestand', 'File'),
      maxLength: 500,
    },
    {
      name: 'key',
      type: 'text',
      admin: {
        description: nlEn(
          'Waaraan de importer dit document herkent bij een volgende import.',
          'How the importer recognises this document next time.',
        ),
      },
      index: true,
      label: nlEn('Sleutel', 'Key'),
      maxLength: 500,
    },
    {
      name: 'importHash',
      type: 'text',
      admin: {
        description: nlEn(
          'Vingerafdruk van wat geïmporteerd werd: zo blijft wat daarna bewerkt is behouden.',
          'Fingerprint of what was imported, so that later edits are kept.',
        ),
      },
      label: nlEn('Vingerafdruk', 'Fingerprint'),
      maxLength: 128,
    },
    ...own,
  ],
  // A copy was not imported.
  hooks: { beforeDuplicate: [() => ({})] },
  label: nlEn('Bron', 'Source'),
})
