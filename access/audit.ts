import type { Access } from 'payload'

import { IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS } from '../collections/slugs'
import { cityOf, isContributor, isStaff } from './roles'

/** What a municipality's own rows are about; accounts, cities and settings are VVSG's. */
const SHOWN = [IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS]

/** The audit log: what became of the documents of one's own city, or all of it. */
export const ownAuditRowsOrStaff: Access = ({ req }) => {
  if (isStaff(req.user)) return true
  if (!isContributor(req.user)) return false
  const city = cityOf(req.user)
  if (!city) return false
  return { and: [{ entity: { in: SHOWN } }, { city: { in: [city] } }] }
}
