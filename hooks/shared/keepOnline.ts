import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { latestVersion } from '../../src/actions/latestVersion'
import { RefusedError } from '../../src/actions/refusedError'
import { say } from '../../src/i18n'
import { mainDocument } from './mainDocument'

type Args = { data?: Record<string, unknown>; draft?: boolean; id?: number | string }

type Stored = { _status?: null | string; id: string }

const KEY = 'keepsOnline'

/**
 * A save that says nothing about publishing, of a published document with a newer draft, is a save of
 * that draft. Payload would put the draft in the place of the published text and take it offline
 * (measured on 3.90.2). Taking offline is asked for: `_status: "draft"`, without `draft=true`.
 */
export const keepOnline: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  const asked = args as Args
  const { id, data, draft } = asked
  if (operation !== 'update' || draft === true || !data) return args
  if (data._status !== undefined || 'deletedAt' in data) return args
  if (id === undefined) {
    req.context[KEY] = true
    return args
  }
  return (await hasNewerDraft(id, slug, req)) ? { ...args, draft: true } : args
}

/**
 * The same for one of many documents, which cannot be saved in another way than the others: Payload
 * would save the published text, over the newer draft.
 */
export const refuseOverDraft: CollectionBeforeChangeHook = async ({
  collection: { slug },
  data,
  originalDoc,
  req,
}) => {
  const { id } = (originalDoc ?? {}) as { id?: string }
  if (req.context[KEY] !== true || !id) return data
  if (!(await hasNewerDraft(id, slug, req))) return data
  throw new RefusedError(say(req, 'error.newer_draft'), 'newer_draft', 409)
}

const hasNewerDraft = async (
  id: number | string,
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<boolean> => {
  const main = await mainDocument<Stored>({ id, collection, req })
  if (main?._status !== 'published') return false
  const newest = (await latestVersion<Stored>({ id, collection, req }))?.version
  return newest?._status === 'draft'
}
