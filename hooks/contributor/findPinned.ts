import type { PayloadRequest, SanitizedCollectionConfig, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

import { findIds } from '../../access/findIds'
import { READS_PINNED } from '../../access/moderated'
import { underReview } from '../../access/reviews'
import { MAX_LIMIT } from '../../src/domain/query/limits'
import type { Document, Reading } from './drafts'

/**
 * The submitted versions of those of these documents that are under review: not what somebody saved
 * since, which nobody submitted.
 */
export const findPinned = async ({
  asked: { depth, populate, select, trash },
  collection: { slug },
  docs,
  req,
  shown,
}: Reading): Promise<Map<string, Document>> => {
  const pinned = await underReview(req, slug)
  const ids = docs.map(({ id }) => id).filter((id) => pinned.has(id))
  const wanted = shown === 'all' ? ids : await unpublishedOf(ids, slug, req)
  if (wanted.length === 0) return new Map()
  // Stays: another read of this request may be under way, and these versions are for this reader.
  req.context[READS_PINNED] = true
  const found = await req.payload.findVersions({
    collection: slug,
    limit: MAX_LIMIT,
    overrideAccess: false,
    req,
    where: { id: { in: wanted.flatMap((id) => pinned.get(id) ?? []) } },
    ...(depth !== undefined && { depth }),
    ...(populate && { populate }),
    ...(select && { select: ofVersion(select) }),
    ...(trash !== undefined && { trash }),
  })
  const versions = found.docs as unknown as { parent: string; version: Document }[]
  return new Map(versions.map(({ parent, version }) => [parent, { ...version, id: parent }]))
}

/** A selection names either what is in an answer, or what is left out. */
const ofVersion = (select: SelectType): SelectType => {
  const selected =
    getSelectMode(select) === 'include' ? { parent: true, version: select } : { version: select }
  return selected as SelectType
}

const unpublishedOf = async (
  ids: string[],
  collection: SanitizedCollectionConfig['slug'],
  req: PayloadRequest,
): Promise<string[]> => {
  if (ids.length === 0) return []
  return findIds({
    collection,
    req,
    where: { and: [{ id: { in: ids } }, { _status: { not_equals: 'published' } }] },
  })
}
