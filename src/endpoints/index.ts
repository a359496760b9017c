import type { CollectionConfig, Endpoint } from 'payload'

import { API_CLIENTS, REVIEW_REQUESTS, USERS } from '../../collections/slugs'
import { accountEndpoints } from './accounts'
import { apiClientEndpoints } from './apiClients'
import { reviewEndpoints } from './review'

const BY_COLLECTION: Readonly<Record<string, Endpoint[]>> = {
  [API_CLIENTS]: apiClientEndpoints,
  [REVIEW_REQUESTS]: reviewEndpoints,
  [USERS]: accountEndpoints,
}

/** Gives collections the routes of this product, before Payload's own. */
export const withEndpoints = (collections: CollectionConfig[]): CollectionConfig[] =>
  collections.map((collection) => ({
    ...collection,
    endpoints: [...(BY_COLLECTION[collection.slug] ?? []), ...(collection.endpoints || [])],
  }))
