import type { CollectionBeforeChangeHook } from 'payload'

import { homeCity } from '../../access/ownCities'

/** An image is of the city whose contributor uploads it; what VVSG uploads is VVSG's. */
export const setOwner: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const city = operation === 'create' ? await homeCity(req) : undefined
  return city === undefined ? data : { ...data, city }
}
