import type { SanitizedConfig } from 'payload'

import { guardReadQuery } from './guardReadQuery'
import { guardShape } from './guardShape'
import { nameEditor } from './nameEditor'

/**
 * Guards the collections that Payload adds by itself as the product's own are: locks and preferences
 * are read over the API by whoever is logged in. A lock says by name who has the document open.
 *
 * @param config what `buildConfig` made; changed in place
 */
export const guardFrameworkQueries = (config: SanitizedConfig): SanitizedConfig => {
  for (const { hooks, slug } of config.collections) {
    if (!slug.startsWith('payload-')) continue
    hooks.beforeOperation = [guardReadQuery, guardShape, ...(hooks.beforeOperation ?? [])]
    if (slug === 'payload-locked-documents') {
      hooks.afterRead = [...(hooks.afterRead ?? []), nameEditor]
    }
  }
  return config
}
