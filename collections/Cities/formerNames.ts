import type { Field } from 'payload'

import { validateFormerNis } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'

/** The names by which old fiches call a municipality. */
export const formerNames: Field = {
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
          admin: {
            description: nlEn(
              'Hoe de gemeente vroeger heette.',
              'What the municipality was called before.',
            ),
            width: '50%',
          },
          index: true,
          label: nlEn('Naam', 'Name'),
          maxLength: 120,
          required: true,
        },
        {
          name: 'nis',
          type: 'text',
          admin: {
            description: nlEn('5 cijfers, als die er was.', '5 digits, if there was one.'),
            width: '25%',
          },
          label: nlEn('Vroegere NIS-code', 'Former NIS code'),
          validate: validateFormerNis,
        },
        {
          name: 'kind',
          type: 'text',
          admin: {
            description: nlEn(
              'Waarom de naam verdween, bijvoorbeeld merged-2025 (een fusie).',
              'Why the name went, for instance merged-2025.',
            ),
            width: '25%',
          },
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
}
