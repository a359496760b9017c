import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { requireUser } from './person'
import type { Scope } from './types'

/** Who decides now, or takes it back, as it is stored. */
export const decidedBy = ({
  req,
}: Scope): Pick<ReviewRequest, 'decidedAt' | 'decidedBy' | 'decidedByName'> => {
  const actor = nameAccount(requireUser(req))
  return { decidedAt: new Date().toISOString(), decidedBy: actor.id, decidedByName: actor.name }
}
