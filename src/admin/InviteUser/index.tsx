import type { BeforeListTableServerProps } from 'payload'

import { isAdmin } from '../../../access/roles'
import { CITIES } from '../../../collections/slugs'
import { InviteForm } from './InviteForm'

/** Above the list of accounts: invite somebody. */
export const InviteUser = async ({ payload, user }: BeforeListTableServerProps) => {
  if (!isAdmin(user)) return null
  const { docs } = await payload.find({
    collection: CITIES,
    depth: 0,
    // Names of cities are public.
    overrideAccess: true,
    pagination: false,
    select: { name: true },
    sort: 'name',
    where: { replacedBy: { exists: false } },
  })
  return <InviteForm cities={docs.map(({ id, name }) => ({ label: name, value: id }))} />
}
