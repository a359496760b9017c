import type { CollectionBeforeChangeHook } from 'payload'

import { CITIES } from '../../collections/slugs'
import { mergeFault } from '../../src/domain/cities/merge'
import { idOf } from '../../src/domain/idOf'
import { nlEn } from '../../src/i18n'
import type { City } from '../../src/payload-types'
import { fieldError } from '../shared/fieldError'
import { mainDocument } from '../shared/mainDocument'

/** Refuses a city that would be replaced by itself, also by way of others: nobody would own it. */
export const checkReplacedBy: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = (originalDoc as { id?: string } | undefined)?.id
  const target = idOf((data as Partial<City>).replacedBy)
  if (!id || !target) return data
  const fault = await mergeFault({ id, target }, async (next) => {
    const city = await mainDocument<City>({ id: next, collection: CITIES, req })
    return idOf(city?.replacedBy)
  })
  if (!fault) return data
  throw fieldError({
    collection: CITIES,
    key: fault === 'self' ? 'validation.replaced_by_self' : 'validation.replaced_by_cycle',
    label: nlEn('Opgevolgd door', 'Replaced by'),
    path: 'replacedBy',
    req,
  })
}
