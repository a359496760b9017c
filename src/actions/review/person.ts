import type { PayloadRequest, TypedUser } from 'payload'
import { UnauthorizedError } from 'payload'

import { ownCities } from '../../../access/ownCities'
import { isContributor, isStaff } from '../../../access/roles'
import { SITE_SETTINGS } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import type { Person } from '../../domain/review/transitions'
import type { ReviewRequest } from '../../payload-types'
import type { Scope } from './types'

/**
 * Who is behind a request.
 *
 * @throws 401 when nobody is
 */
export const requireUser = (req: PayloadRequest): TypedUser => {
  if (!req.user) throw new UnauthorizedError(req.t)
  return req.user
}

/** Whether somebody is staff of the city, or of the one that replaced it. */
export const isOfCity = async (req: PayloadRequest, city: string | undefined): Promise<boolean> =>
  isContributor(req.user) && city !== undefined && (await ownCities(req)).includes(city)

/** What the table of steps asks about who is behind a request, for one submission. */
export const personOf = async (
  req: PayloadRequest,
  review: Pick<ReviewRequest, 'city' | 'submittedBy'>,
): Promise<Person> => ({
  isOfCity: await isOfCity(req, idOf(review.city)),
  isStaff: isStaff(req.user),
  isSubmitter: req.user !== null && idOf(review.submittedBy) === String(req.user.id),
})

/** Whether the site lets staff approve what they submitted themselves. */
export const allowsOwnApproval = async ({ payload, req }: Scope): Promise<boolean> => {
  const { allowOwnApproval } = await payload.findGlobal({
    slug: SITE_SETTINGS,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return allowOwnApproval === true
}
