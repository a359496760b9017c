import type { Tab } from 'payload'

import { nlEn } from '../../src/i18n'
import { richText } from '../shared/richText'
import { MEDIA } from '../slugs'

/** What a visitor reads. */
export const contentTab: Tab = {
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
      admin: {
        description: nlEn(
          'Hoogstens 10. De eerste foto staat bovenaan.',
          'At most 10. The first photo comes first.',
        ),
      },
      hasMany: true,
      index: true,
      label: nlEn('Foto’s', 'Photos'),
      maxRows: 10,
      relationTo: MEDIA,
    },
  ],
  label: nlEn('Inhoud', 'Content'),
}
