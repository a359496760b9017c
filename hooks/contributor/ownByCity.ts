import type { CollectionBeforeValidateHook } from 'payload'

import { homeCity } from '../../access/ownCities'
import { OWNER_FIELD } from '../../access/ownerField'
import type { Moderated } from '../../access/ownerField'
import { idOf } from '../../src/domain/idOf'
import { keepRelations } from './keepRelations'

/** Set by guardWrite for the write that it lets through: the product's own calls are left alone. */
export const WRITES_DRAFT = 'writesDraftOfCity'

/**
 * Makes what a contributor saves a draft of their city: a new document belongs to it, an existing
 * one stays where it is, and what they cannot see of it stays as it was.
 */
export const ownByCity: CollectionBeforeValidateHook = async ({
  collection,
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  if (req.context[WRITES_DRAFT] !== true) return data
  req.context[WRITES_DRAFT] = false
  const field = OWNER_FIELD[collection.slug as Moderated]
  const original = originalDoc as Record<string, unknown> | undefined
  const owner = operation === 'create' ? await homeCity(req) : idOf(original?.[field])
  const kept = await keepRelations({
    collection,
    data: data as Record<string, unknown>,
    isCopy: operation === 'create',
    original,
    req,
  })
  return { ...kept, _status: 'draft', [field]: owner }
}
