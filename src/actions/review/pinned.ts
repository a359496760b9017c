import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import { say } from '../../i18n'
import type { Implementation, ReviewRequest } from '../../payload-types'
import { RefusedError } from '../refusedError'
import { isOnline, latestVersion, mainDocument, versionById } from './documents'
import { publishVersion } from './publishVersion'
import type { Entity, Entry, Scope } from './types'

export type Pinned = Entry & { title: string; versionId: string }

/** What a submission pinned, practices first: an implementation is seen only below its practice. */
export const pinnedOf = ({ documents }: ReviewRequest): Pinned[] =>
  (documents ?? [])
    .map(({ entity, entityId, title, versionId }) => ({
      id: entityId ?? '',
      collection: entity as Entity,
      title: title ?? '',
      versionId: versionId ?? '',
    }))
    .sort((a, b) => Number(b.collection === PRACTICES) - Number(a.collection === PRACTICES))

/**
 * Refuses an approval that does not name exactly what was submitted.
 *
 * @param versions the ids that whoever approves has read
 * @throws 409 `version_not_pinned`, with what is pinned and what is newer
 */
export const assertNamed = async (
  scope: Scope,
  review: ReviewRequest,
  versions: readonly string[],
): Promise<void> => {
  const pinned = pinnedOf(review)
  const named = new Set(versions)
  if (named.size === pinned.length && pinned.every(({ versionId }) => named.has(versionId))) return
  throw new RefusedError(say(scope.req, 'review.version_not_pinned'), 'version_not_pinned', 409, {
    newer: await newerThan(scope, pinned),
    pinned: pinned.map(({ id, collection, versionId }) => ({ id, collection, versionId })),
  })
}

type Newer = {
  collection: Entity
  id: string
  savedAt: string
  savedBy?: string
  versionId: string
}

const newerThan = async (scope: Scope, pinned: Pinned[]): Promise<Newer[]> => {
  const found: Newer[] = []
  for (const { versionId, ...entry } of pinned) {
    const latest = await latestVersion(scope, entry)
    if (!latest || latest.id === versionId) continue
    const savedBy = latest.version.savedBy?.name
    found.push({
      id: entry.id,
      collection: entry.collection,
      savedAt: latest.updatedAt,
      ...(savedBy && { savedBy }),
      versionId: latest.id,
    })
  }
  return found
}

/**
 * Puts a submission online: each pinned version exactly as it was submitted.
 *
 * @throws 400 for a text that is not complete, 409 when a version is gone or the practice of an
 *   implementation is not online
 */
export const publishPinned = async (scope: Scope, review: ReviewRequest): Promise<void> => {
  for (const { id, collection, versionId } of pinnedOf(review)) {
    if (collection === IMPLEMENTATIONS) await assertPracticeOnline(scope, { id, versionId })
    await publishVersion(scope, { id, collection, versionId })
  }
}

const assertPracticeOnline = async (
  scope: Scope,
  { id, versionId }: { id: string; versionId: string },
): Promise<void> => {
  const row = await versionById(scope, { id, collection: IMPLEMENTATIONS }, versionId)
  const practice = idOf((row?.version as Implementation | undefined)?.practice)
  // Without one the text is not complete, which publishing says with the path.
  if (!practice) return
  const document = await mainDocument(scope, { id: practice, collection: PRACTICES })
  if (document && isOnline(document)) return
  throw new RefusedError(say(scope.req, 'review.practice_offline'), 'practice_not_published', 409)
}
