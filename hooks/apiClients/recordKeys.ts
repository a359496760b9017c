import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { API_CLIENTS } from '../../collections/slugs'
import { ROTATE } from '../../src/actions/apiClients/rotateKey'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { AuditEvent } from '../../src/actions/audit/recordAudit'
import type { ApiClient } from '../../src/payload-types'

/** Records a new key, another key for a website, and a change of what it reads and until when. */
export const recordKey: CollectionAfterChangeHook<ApiClient> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { expiresAt, scope } = doc
  const details = { expiresAt, scope }
  if (operation === 'create') await record('create', { details, doc, req })
  else if (req.context[ROTATE] === true) await record('rotate', { doc, req })
  else if (previousDoc.scope !== scope || previousDoc.expiresAt !== expiresAt) {
    await record('update', { details, doc, from: previousDoc.scope, req, to: scope })
  }
  return doc
}

/** Records that a key no longer works. */
export const recordRevocation: CollectionAfterDeleteHook<ApiClient> = ({ doc, req }) =>
  record('revoke', { doc, req })

type Event = Pick<AuditEvent, 'details' | 'from' | 'to'> & { doc: ApiClient; req: PayloadRequest }

const record = (verb: string, { doc, req, ...event }: Event): Promise<void> =>
  recordAudit(
    { payload: req.payload, req },
    {
      action: `api-client.${verb}`,
      entity: API_CLIENTS,
      entityId: doc.id,
      entityTitle: doc.name,
      ...event,
    },
  )
