import type { Access } from 'payload'

import { IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS } from '../collections/slugs'
import { ownCities } from './ownCities'
import { isContributor, isStaff } from './roles'

/** What a municipality's own rows are about; accounts, cities and settings are VVSG's. */
const SHOWN = [IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS]

/** The audit log: what became of the documents of one's own city, or all of it. */
export const ownAuditRowsOrStaff: Access = async ({ req }) => {
  if (isStaff(req.user)) return true
  if (!isContributor(req.user)) return false
  const cities = await ownCities(req)
  if (cities.length === 0) return false
  return { and: [{ entity: { in: SHOWN } }, { city: { in: cities } }] }
}
