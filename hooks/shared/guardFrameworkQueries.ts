import type { SanitizedConfig } from 'payload'

import { guardReadQuery } from './guardReadQuery'

/**
 * Guards the collections that Payload adds by itself as the product's own are: locks and preferences
 * are read over the API by whoever is logged in.
 *
 * @param config what `buildConfig` made; changed in place
 */
export const guardFrameworkQueries = (config: SanitizedConfig): SanitizedConfig => {
  for (const { hooks, slug } of config.collections) {
    if (!slug.startsWith('payload-')) continue
    hooks.beforeOperation = [guardReadQuery, ...(hooks.beforeOperation ?? [])]
  }
  return config
}
