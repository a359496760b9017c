import type { TextField } from 'payload'

import { STAFF_WRITES } from '../../access/fields'
import { isContributor } from '../../access/roles'
import { validateSlug } from '../../hooks/shared/validateText'
import { nlEn } from '../../src/i18n'

/** The part of a web address that names a document. `hooks/shared/setSlug` fills it in once. */
export const slugField = (): TextField => ({
  name: 'slug',
  type: 'text',
  access: STAFF_WRITES,
  admin: {
    // Until it is there, a contributor would look at an empty box with advice for VVSG.
    condition: ({ slug }, _, { user }) => !isContributor(user) || Boolean(slug),
    description: nlEn(
      'Het laatste deel van het webadres. Wordt eenmalig van de titel gemaakt, uiterlijk bij publicatie. Wijzig dit daarna niet meer: dan werken bestaande links niet langer.',
      'The last part of the web address. Made from the title once, at publication at the latest. Do not change it after that: existing links would break.',
    ),
    position: 'sidebar',
  },
  // A copy gets a slug of its own, made from its title.
  hooks: { beforeDuplicate: [() => null] },
  index: true,
  label: nlEn('Webadres', 'Web address'),
  maxLength: 160,
  unique: true,
  validate: validateSlug,
})
