import type { CollectionConfig, Endpoint } from 'payload'

import { REVIEW_REQUESTS } from '../../collections/slugs'
import { reviewEndpoints } from './review'

const BY_COLLECTION: Readonly<Record<string, Endpoint[]>> = { [REVIEW_REQUESTS]: reviewEndpoints }

/** Gives collections the routes of this product, before Payload's own. */
export const withEndpoints = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => ({
    ...collection,
    endpoints: [...(BY_COLLECTION[collection.slug] ?? []), ...(collection.endpoints || [])],
  }))
