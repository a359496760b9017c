import type { FieldAccess } from 'payload'

import { ownCities } from './ownCities'
import { isContributor, isStaff } from './roles'

/**
 * Who saved a document or version: staff reads it, and a contributor for what belongs to the own city.
 * Without a document, as in a filter, a contributor may not ask.
 */
export const ownSavedByOrStaff: FieldAccess = async ({ doc, req }) => {
  if (isStaff(req.user)) return true
  if (!doc || !isContributor(req.user)) return false
  const { city, owner } = doc as { city?: unknown; owner?: unknown }
  const id = idOf(city) ?? idOf(owner)
  return id !== undefined && (await ownCities(req)).includes(id)
}

const idOf = (relation: unknown): string | undefined => {
  if (typeof relation === 'string') return relation
  return relation && typeof relation === 'object' && 'id' in relation
    ? String(relation.id)
    : undefined
}
