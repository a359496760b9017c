import type { ReviewRequest } from '../../payload-types'

export type Pinned = { collection: string; id: string; title: string; versionId: string }

/** The documents of a submission, each with the version that was submitted. */
export const pinnedOf = ({ documents }: ReviewRequest): Pinned[] =>
  (documents ?? []).map(({ entity, entityId, title, versionId }) => ({
    collection: entity ?? '',
    id: entityId ?? '',
    title: title ?? '',
    versionId: versionId ?? '',
  }))

/** What an approval names. */
export const versionsOf = (review: ReviewRequest): string[] =>
  pinnedOf(review).map(({ versionId }) => versionId)
