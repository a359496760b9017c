import { isDeepStrictEqual } from 'node:util'

import { say } from '../../i18n'
import { RefusedError } from '../refusedError'
import { latestVersion, mainDocument, versionById } from './documents'
import type { Content, Entry, Scope, VersionRow } from './types'

/** Says to hooks that this write publishes what a submission pinned (hooks/review/keepPinned). */
export const PUBLISHES_PINNED = 'publishesPinned'

/** Says to hooks that the version that is written was somebody else's (hooks/shared/setSavedBy). */
export const KEEPS_AUTHOR = 'keepsAuthor'

/** What Payload calls writing a whole document: nothing is filled in from the latest draft. */
const WHOLE = 'isRestoringVersion'

/** What the product keeps itself: no part of the text. */
export const KEPT = new Set([
  '_status',
  'createdAt',
  'deletedAt',
  'firstPublishedAt',
  'id',
  'practiceIsPublic',
  'revision',
  'savedBy',
  'touchedAt',
  'updatedAt',
])

type Fields = Record<string, unknown>

/**
 * Puts one version of a document online, exactly as it was saved. What somebody saved later stays
 * the newest draft.
 *
 * @throws 400 with the paths of fields that are not complete, 409 when the version is gone
 */
export const publishVersion = async (
  scope: Scope,
  { versionId, ...entry }: Entry & { versionId: string },
): Promise<void> => {
  const { req } = scope
  const pinned = await versionById(scope, entry, versionId)
  const latest = await latestVersion(scope, entry)
  const main = await mainDocument(scope, entry)
  if (!pinned || !main || main.deletedAt) {
    throw new RefusedError(say(req, 'review.version_gone'), 'version_gone', 409)
  }
  const text = textOf(pinned.version)
  await write(scope, entry, { ...emptied(main, text), ...text, _status: 'published' })
  if (latest && isNewerDraft(latest, pinned)) await keepOnTop(scope, entry, latest)
}

const isNewerDraft = (latest: VersionRow, pinned: VersionRow): boolean =>
  latest.id !== pinned.id &&
  latest.version._status !== 'published' &&
  !isDeepStrictEqual(textOf(latest.version), textOf(pinned.version))

/** Saves the newest draft once more, in the name of who wrote it. */
const keepOnTop = async (scope: Scope, entry: Entry, { version }: VersionRow): Promise<void> => {
  const online = (await mainDocument(scope, entry)) as Fields | null
  const kept = { ...version, firstPublishedAt: online?.firstPublishedAt ?? null }
  const { id: _, revision: __, updatedAt: ___, ...data } = kept as Fields
  await write(scope, entry, { ...data, _status: 'draft' })
}

const textOf = (document: Content): Fields =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !KEPT.has(name)))

/** What is online and not in the new text: MongoDB would leave it. */
const emptied = (main: Content, text: Fields): Fields =>
  Object.fromEntries(
    Object.entries(textOf(main))
      .filter(([name, value]) => value != null && text[name] === undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? [] : null]),
  )

/** Writes a whole document: what is left out is not filled in from the latest draft. */
const write = async (
  { payload, req }: Scope,
  { collection, id }: Entry,
  data: Fields,
): Promise<void> => {
  const draft = data._status === 'draft'
  const marks = [WHOLE, draft ? KEEPS_AUTHOR : PUBLISHES_PINNED]
  for (const mark of marks) req.context[mark] = true
  try {
    await payload.update({
      id,
      collection,
      data,
      depth: 0,
      draft,
      overrideAccess: true,
      req,
    })
  } finally {
    // Payload may have put another object in its place.
    for (const mark of marks) req.context[mark] = false
  }
}
