import type { CollectionBeforeChangeHook } from 'payload'

import { USERS } from '../../collections/slugs'
import { nlEn } from '../../src/i18n'
import type { User } from '../../src/payload-types'
import { fieldError } from '../shared/fieldError'

/** A contributor writes for one city; staff of VVSG for none. */
export const requireCityOfContributor: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  req,
}) => {
  const user = { ...(originalDoc as Partial<User> | undefined), ...(data as Partial<User>) }
  if (user.role !== 'contributor') return { ...data, city: null }
  if (user.city) return data
  throw fieldError({
    collection: USERS,
    key: 'validation.city_required',
    label: nlEn('Stad of gemeente', 'City or municipality'),
    path: 'city',
    req,
  })
}
