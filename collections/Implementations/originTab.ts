import type { Tab } from 'payload'

import { isStaff } from '../../access/roles'
import { nlEn } from '../../src/i18n'
import { sourceGroup } from '../shared/sourceGroup'

/** Where an imported implementation came from. */
export const originTab: Tab = {
  admin: { condition: (_, __, { user }) => isStaff(user) },
  fields: [
    sourceGroup([
      {
        name: 'cityName',
        type: 'text',
        admin: {
          description: nlEn(
            'Blijft bewaard, ook als de gemeente anders heet of niet herkend werd.',
            'Kept, also when the municipality has another name or was not recognised.',
          ),
        },
        label: nlEn('Stad zoals getypt in de fiche', 'City as typed in the fiche'),
        maxLength: 200,
      },
      {
        name: 'line',
        type: 'number',
        admin: {
          description: nlEn(
            'Waar de tekst in het bestand begint.',
            'Where the text begins in the file.',
          ),
        },
        label: nlEn('Regel in de fiche', 'Line in the fiche'),
      },
      {
        name: 'cityLine',
        type: 'number',
        admin: {
          description: nlEn(
            'Uitvoeringen met hetzelfde nummer staan onder één titel.',
            'Implementations with the same number stand under one heading.',
          ),
        },
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
