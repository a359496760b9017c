import { Forbidden, NotFound } from 'payload'

import { isStaff } from '../../../access/roles'
import { say } from '../../i18n'
import { recordAudit } from '../audit/recordAudit'
import { inTransaction } from '../inTransaction'
import { notify } from '../notifications/notify'
import { RefusedError } from '../refusedError'
import { cityOfDocument, mainDocument } from './documents'
import { requireUser } from './person'
import { submittersOf } from './recipients'
import type { Content, Entry, Scope } from './types'

/**
 * Staff takes a document offline and says why. Its text stays, as the newest draft does.
 *
 * @returns the document
 * @throws 403, 404, 409 when it is not online
 */
export const unpublish = (
  scope: Scope,
  { reason, ...entry }: Entry & { reason: string },
): Promise<Content> => {
  requireUser(scope.req)
  return inTransaction(scope, async (req) => {
    const tx = { payload: scope.payload, req }
    if (!isStaff(req.user)) throw new Forbidden(req.t)
    const document = await mainDocument(tx, entry)
    if (!document) throw new NotFound(req.t)
    if (document._status !== 'published' || document.deletedAt) {
      throw new RefusedError(say(req, 'review.not_online'), 'illegal_transition', 409, {
        action: 'unpublish',
        state: document.deletedAt ? 'trash' : document._status,
      })
    }
    const updated = await scope.payload.update({
      id: entry.id,
      collection: entry.collection,
      data: { _status: 'draft' },
      depth: 0,
      draft: false,
      overrideAccess: true,
      req,
    })
    const city = cityOfDocument(entry, document)
    await recordAudit(tx, {
      action: 'review.unpublish',
      city,
      details: { reason },
      entity: entry.collection,
      entityId: entry.id,
      entityTitle: document.title ?? undefined,
      from: 'published',
      to: 'draft',
    })
    await notify(tx, {
      data: {
        city: city ?? null,
        entity: entry.collection,
        entityId: entry.id,
        title: document.title ?? null,
      },
      kind: 'unpublished',
      recipients: await submittersOf(tx, entry, city),
    })
    return updated
  })
}
