import type { PayloadRequest, SanitizedCollectionConfig, SelectType } from 'payload'

/** What a read is asked, of one document or a list. */
export type Asked = {
  currentDepth?: number
  depth?: number
  draft?: boolean
  id?: number | string
  overrideAccess?: boolean
  populate?: object
  select?: SelectType
  trash?: boolean
}

export type Document = { [key: string]: unknown; id: string }

/** Of which documents the drafts are to be shown. */
export type Shown = 'all' | 'unpublished'

/** Documents that were read, to put drafts in their place. */
export type Reading = {
  asked: Asked
  collection: SanitizedCollectionConfig
  docs: Document[]
  req: PayloadRequest
  shown: Shown
}

/** Marks the reading of those drafts; to the framework it is the outermost depth. */
export const WITHIN = 0
