import type { CollectionConfig } from 'payload'

export type CollectionOptions = {
  /** Absolute path of the folder that holds uploaded bytes. */
  mediaDir: string
  /** True when the site is served over https: cookies are then sent over https only. */
  secureCookies?: boolean
}

/** All collections, in the order of the admin's menu. */
export const createCollections = (_options: CollectionOptions): CollectionConfig[] => []
