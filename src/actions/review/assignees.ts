import { Forbidden } from 'payload'

import { isStaff } from '../../../access/roles'
import { USERS } from '../../../collections/slugs'
import type { User } from '../../payload-types'
import { CAN_LOG_IN } from '../accounts/canLogIn'
import { requireUser } from './person'
import type { Scope } from './types'

/**
 * Who a submission can be given to, by name. Colleagues' accounts do not tell their role.
 *
 * @throws 403 for who is not staff
 */
export const assignees = async ({
  payload,
  req,
}: Scope): Promise<{ docs: Pick<User, 'id' | 'name'>[] }> => {
  if (!isStaff(requireUser(req))) throw new Forbidden(req.t)
  const { docs } = await payload.db.find<User>({
    collection: USERS,
    limit: 0,
    pagination: false,
    req,
    sort: 'name',
    where: { and: [CAN_LOG_IN, { role: { in: ['admin', 'moderator'] } }] },
  })
  return { docs: docs.map(({ id, name }) => ({ id, name })) }
}
