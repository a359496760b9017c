import { handleServerFunctions } from '@payloadcms/next/layouts'
import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { CollectionSlug, ServerFunction } from 'payload'
import { canAccessAdmin, docAccessOperation, docAccessOperationGlobal, Forbidden } from 'payload'

import { importMap } from './(payload)/admin/importMap'
import { runningConfig } from './runningConfig'

type FormState = Parameters<typeof buildFormStateHandler>[0]

/** For nobody: what this product does not have, or does by other rules. */
const closed: ServerFunction = ({ req }) => {
  throw new Forbidden(req.t)
}

/** Payload's own, which looks at no more than that somebody asks; some of them not even that. */
const forPeople =
  (name: string): ServerFunction =>
  async (args) => {
    await canAccessAdmin(args)
    return handleServerFunctions({ name, args, config: runningConfig(), importMap })
  }

/** Whether somebody may change what the browser names, which is one document or one global. */
const mayChange = async ({ collectionSlug, globalSlug, id, req }: FormState): Promise<boolean> => {
  if (globalSlug) {
    const globalConfig = req.payload.config.globals.find(({ slug }) => slug === globalSlug)
    if (!globalConfig || collectionSlug) return false
    return Boolean((await docAccessOperationGlobal({ globalConfig, req })).update)
  }
  const collection = req.payload.collections[collectionSlug as CollectionSlug]
  if (!collection || !id) return false
  return Boolean(
    (await docAccessOperation({ id, collection, data: { _status: 'draft' }, req })).update,
  )
}

/**
 * Payload notes who is editing whatever the browser names. Who may not change it keeps nobody else
 * from it. And it answers with the whole account of who is editing, sessions too: the form shows a
 * name.
 */
const formState: ServerFunction = async (args) => {
  const asked = args as unknown as FormState
  await canAccessAdmin(asked)
  const isLocking = asked.returnLockStatus && (await mayChange(asked))
  const answer = await buildFormStateHandler(
    isLocking ? asked : { ...asked, returnLockStatus: false, updateLastEdited: false },
  )
  if (!('lockedState' in answer) || !isAccount(answer.lockedState?.user)) return answer
  const { email, id, name } = answer.lockedState.user
  return { ...answer, lockedState: { ...answer.lockedState, user: { id, email, name } } }
}

const isAccount = (user: unknown): user is { email?: string; id: string; name?: string } =>
  typeof user === 'object' && user !== null

/** What the admin asks the server, where Payload's own would let in too many. */
export const serverFunctions: Record<string, ServerFunction> = {
  // One language of content.
  'copy-data-from-locale': closed,
  'form-state': formState,
  'get-default-layout': forPeople('get-default-layout'),
  // No folders.
  'get-folder-results-component-and-data': closed,
  // Publishing at a later time pins a version: `/api/review-requests/:id/schedule` does that.
  'get-upcoming-scheduled-publish': closed,
  'render-document-slots': forPeople('render-document-slots'),
  'render-widget': forPeople('render-widget'),
  'schedule-publish': closed,
  // Slugs are made when a document is saved.
  slugify: closed,
}
