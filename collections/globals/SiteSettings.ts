import { adminsOnly, staffOnly } from '../../access/fields'
import { anyone, nobody, staff } from '../../access/policies'
import { isStaff } from '../../access/roles'
import type { GuardedGlobal } from '../../access/types'
import { recordSettings, rememberSettings } from '../../hooks/audit/recordSettings'
import { guardGlobalShape } from '../../hooks/shared/guardShape'
import { validateWebAddress } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'
import { MANAGEMENT } from '../shared/groups'
import { SITE_SETTINGS } from '../slugs'

/** The texts that stand below each practice on the websites. */
export const SiteSettings: GuardedGlobal = {
  slug: SITE_SETTINGS,
  access: { read: anyone, readVersions: nobody, update: staff },
  admin: {
    description: nlEn(
      'Teksten en adressen die op elke website onder een praktijk staan.',
      'Texts and addresses that each website shows below a practice.',
    ),
    group: MANAGEMENT,
    hidden: ({ user }) => !isStaff(user),
    hideAPIURL: true,
  },
  fields: [
    {
      name: 'contactEmail',
      type: 'email',
      admin: {
        description: nlEn(
          'Waar bezoekers wijzigingen, foto’s en opmerkingen naartoe mailen.',
          'Where visitors mail changes, photos and remarks to.',
        ),
      },
      defaultValue: 'samenleven@vvsg.be',
      label: nlEn('Contactadres', 'Contact address'),
      required: true,
    },
    {
      name: 'submitCta',
      type: 'group',
      fields: [
        {
          name: 'text',
          type: 'text',
          admin: {
            description: nlEn('Staat onderaan elke fiche.', 'Stands at the end of each fiche.'),
          },
          defaultValue: 'Staat jouw praktijk nog niet in de databank? Vul dan deze fiche in.',
          label: nlEn('Tekst', 'Text'),
          maxLength: 300,
        },
        {
          name: 'url',
          type: 'text',
          admin: {
            description: nlEn(
              'Waar de fiche ingevuld kan worden.',
              'Where the form can be filled in.',
            ),
          },
          label: nlEn('Webadres', 'Web address'),
          maxLength: 500,
          validate: validateWebAddress,
        },
      ],
      label: nlEn('Oproep om een praktijk in te sturen', 'Call to submit a practice'),
    },
    {
      name: 'contactText',
      type: 'textarea',
      admin: {
        description: nlEn('De laatste zin onder elke fiche.', 'The last line of each fiche.'),
      },
      defaultValue:
        'Deze databank bouwen we samen met jullie! Wil je een wijziging, foto, update of opmerking doorgeven? Mail samenleven@vvsg.be.',
      label: nlEn('Slottekst', 'Closing text'),
      maxLength: 1000,
    },
    {
      name: 'allowOwnApproval',
      type: 'checkbox',
      access: { create: adminsOnly, read: staffOnly, update: adminsOnly },
      admin: {
        description: nlEn(
          'Staat dit af, dan publiceert altijd iemand anders dan wie indiende (vier ogen). Alleen een beheerder wijzigt dit.',
          'While this is off, somebody else than who submitted publishes (four eyes). Only an administrator changes this.',
        ),
      },
      defaultValue: false,
      label: nlEn('Wie indient, mag zelf goedkeuren', 'Who submits may approve'),
    },
  ],
  hooks: {
    afterChange: [recordSettings],
    beforeChange: [rememberSettings],
    beforeOperation: [guardGlobalShape],
  },
  label: nlEn('Instellingen', 'Settings'),
}
