import { admins, anyone, loggedIn, nobody } from '../../access/policies'
import { isStaff } from '../../access/roles'
import type { GuardedCollection } from '../../access/types'
import { checkReplacedBy } from '../../hooks/cities/checkReplacedBy'
import { omitEmptyNis } from '../../hooks/cities/omitEmptyNis'
import { refreshImplementations } from '../../hooks/cities/refreshImplementations'
import { refuseDeleteInUse } from '../../hooks/shared/refuseDeleteInUse'
import { setSlug } from '../../hooks/shared/setSlug'
import { nlEn } from '../../src/i18n'
import { REFERENCE } from '../shared/groups'
import { CITIES, IMPLEMENTATIONS, MEDIA, PRACTICES, REVIEW_REQUESTS, USERS } from '../slugs'
import { cityFields } from './fields'

/** Municipalities and the few other authorities that take part. They own the implementations. */
export const Cities: GuardedCollection = {
  slug: CITIES,
  access: {
    admin: loggedIn,
    create: admins,
    delete: admins,
    read: anyone,
    readVersions: nobody,
    unlock: nobody,
    update: admins,
  },
  admin: {
    defaultColumns: ['name', 'province', 'nis', 'kind', 'replacedBy'],
    description: nlEn(
      'De Vlaamse steden en gemeenten, en enkele andere besturen. Een gemeente die fuseerde blijft staan en verwijst naar haar opvolger.',
      'The Flemish cities and municipalities, and a few other authorities. A merged municipality stays and refers to its successor.',
    ),
    group: REFERENCE,
    hidden: ({ user }) => !isStaff(user),
    listSearchableFields: ['name', 'nis', 'postalCodes', 'aliases.name'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    useAsTitle: 'name',
  },
  custom: {
    publicQuery: {
      sort: ['name', 'nis', 'province', 'slug', 'updatedAt'],
      where: {
        'aliases.name': 'text',
        id: 'id',
        kbo: 'text',
        kind: 'text',
        name: 'text',
        nis: 'text',
        ovo: 'text',
        postalCodes: 'text',
        province: 'text',
        replacedBy: 'id',
        slug: 'text',
        updatedAt: 'date',
        validTo: 'date',
      },
    },
  },
  defaultPopulate: { kind: true, name: true, nis: true, province: true, slug: true },
  defaultSort: 'name',
  disableDuplicate: true,
  fields: cityFields,
  hooks: {
    afterChange: [refreshImplementations],
    beforeChange: [checkReplacedBy, omitEmptyNis],
    beforeDelete: [
      refuseDeleteInUse([
        { collection: IMPLEMENTATIONS, path: 'city' },
        { collection: IMPLEMENTATIONS, path: 'partnerCities' },
        { collection: PRACTICES, path: 'owner' },
        { collection: USERS, path: 'city' },
        { collection: MEDIA, path: 'city' },
        { collection: REVIEW_REQUESTS, path: 'city' },
        { collection: CITIES, path: 'replacedBy' },
      ]),
    ],
    beforeValidate: [setSlug('name')],
  },
  labels: {
    plural: nlEn('Steden en gemeenten', 'Cities and municipalities'),
    singular: nlEn('Stad of gemeente', 'City or municipality'),
  },
}
