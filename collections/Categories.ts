import { loggedIn, nobody, publishedOrStaff, staff } from '../access/policies'
import { isStaff } from '../access/roles'
import type { GuardedCollection } from '../access/types'
import { listPublished } from '../hooks/shared/listPublished'
import { refuseDeleteInUse } from '../hooks/shared/refuseDeleteInUse'
import { setSlug } from '../hooks/shared/setSlug'
import { validateWebAddress } from '../hooks/shared/validateText'
import { nlEn } from '../src/i18n'
import { REFERENCE } from './shared/groups'
import { slugField } from './shared/slugField'
import { DRAFTS } from './shared/versions'
import { CATEGORIES, PRACTICES } from './slugs'

/** One taxonomy for both the category and the policy domains of a practice. */
export const Categories: GuardedCollection = {
  slug: CATEGORIES,
  access: {
    admin: loggedIn,
    create: staff,
    delete: staff,
    read: publishedOrStaff,
    readVersions: staff,
    unlock: nobody,
    update: staff,
  },
  admin: {
    defaultColumns: ['name', '_status', 'slug', 'updatedAt'],
    description: nlEn(
      'De thema’s waaronder praktijken staan: als categorie en als beleidsdomein. Een concept is een voorstel uit een geïmporteerde fiche; publiceren is bevestigen.',
      'The themes of practices: as category and as policy domain. A draft is a proposal from an imported fiche; publishing confirms it.',
    ),
    group: REFERENCE,
    hidden: ({ user }) => !isStaff(user),
    listSearchableFields: ['name', 'slug'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    useAsTitle: 'name',
  },
  custom: {
    publicQuery: {
      sort: ['name', 'slug', 'updatedAt'],
      where: { id: 'id', name: 'text', slug: 'text', updatedAt: 'date', uri: 'text' },
    },
  },
  defaultPopulate: { name: true, slug: true },
  defaultSort: 'name',
  disableDuplicate: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      admin: {
        description: nlEn(
          'Zoals bezoekers het lezen. Hoogstens 80 tekens.',
          'As visitors read it. At most 80 characters.',
        ),
      },
      index: true,
      label: nlEn('Naam', 'Name'),
      maxLength: 80,
      required: true,
    },
    slugField(),
    {
      name: 'uri',
      type: 'text',
      admin: {
        description: nlEn(
          'Het vaste adres van dit begrip in een officiële lijst, als dat bestaat.',
          'The permanent address of this concept in an official list, if there is one.',
        ),
      },
      label: nlEn('Officieel adres (URI)', 'Official address (URI)'),
      maxLength: 500,
      validate: validateWebAddress,
    },
    {
      name: 'description',
      type: 'textarea',
      admin: {
        description: nlEn(
          'Wat hoort hier wel en niet onder? In één of twee zinnen.',
          'What belongs here, and what does not? In one or two sentences.',
        ),
      },
      label: nlEn('Toelichting', 'Explanation'),
      maxLength: 500,
    },
  ],
  hooks: {
    beforeDelete: [
      refuseDeleteInUse([
        { collection: PRACTICES, path: 'category' },
        { collection: PRACTICES, path: 'policyDomains' },
      ]),
    ],
    beforeOperation: [listPublished],
    beforeValidate: [setSlug('name')],
  },
  labels: {
    plural: nlEn('Categorieën en beleidsdomeinen', 'Categories and policy domains'),
    singular: nlEn('Categorie of beleidsdomein', 'Category or policy domain'),
  },
  versions: DRAFTS,
}
