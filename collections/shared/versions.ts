import type { CollectionConfig } from 'payload'

/**
 * Drafts are saved by hand and may be incomplete; publishing checks everything. Each version is
 * kept: nothing that somebody wrote may be lost.
 */
export const DRAFTS: NonNullable<CollectionConfig['versions']> = {
  drafts: { autosave: false, schedulePublish: false, validate: false },
  maxPerDoc: 0,
}
