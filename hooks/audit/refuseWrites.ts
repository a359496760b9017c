import type { CollectionBeforeOperationHook } from 'payload'
import { Forbidden } from 'payload'

const READS = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/**
 * Refuses everything but reading, whoever asks and also when access is overridden. What the product
 * itself writes goes straight to the database (src/actions/audit/recordAudit).
 */
export const refuseWrites: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!READS.has(operation)) throw new Forbidden(req.t)
  return args
}
