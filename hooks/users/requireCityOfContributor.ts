import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'

import { USERS } from '../../collections/slugs'
import { say } from '../../src/i18n'
import type { User } from '../../src/payload-types'

/** A contributor writes for one city; staff of VVSG for none. */
export const requireCityOfContributor: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  req,
}) => {
  const user = { ...(originalDoc as Partial<User> | undefined), ...(data as Partial<User>) }
  if (user.role !== 'contributor') return { ...data, city: null }
  if (user.city) return data
  const message = say(req, 'validation.city_required')
  throw new ValidationError({ collection: USERS, errors: [{ message, path: 'city' }], req }, req.t)
}
