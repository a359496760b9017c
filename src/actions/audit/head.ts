import type { BaseDatabaseAdapter, Payload, PayloadRequest } from 'payload'

import { AUDIT_HEAD } from '../../../collections/slugs'
import type { ChainEnd } from '../../domain/audit/chain'
import type { AuditHead } from '../../payload-types'

type Scope = { payload: Payload; req: PayloadRequest }

/** The log has one end: a second document of this name is refused by the database. */
const HEAD_KEY = 'head'

/** Where the log ends, as the transaction of the request sees it, if any; null before its first row. */
export const findHead = ({
  payload,
  req,
}: Partial<Scope> & Pick<Scope, 'payload'>): Promise<AuditHead | null> =>
  payload.db.findOne<AuditHead>({
    collection: AUDIT_HEAD,
    ...(req && { req }),
    where: { key: { equals: HEAD_KEY } },
  })

/** Writes down where the log ends now. */
export const saveHead = async (
  { payload, req }: Scope,
  head: AuditHead | null,
  data: ChainEnd,
): Promise<void> => {
  if (head) {
    await payload.db.updateOne({ id: head.id, collection: AUDIT_HEAD, data: { ...data }, req })
  } else {
    await payload.db.create({ collection: AUDIT_HEAD, data: { ...data, key: HEAD_KEY }, req })
  }
}

/**
 * Takes the end of the log for this transaction: on MongoDB whoever records something from now on meets
 * it, and is the one that is done again. One statement, so that nobody comes in between.
 *
 * @throws a write conflict when another transaction has it
 */
export const takeHead = async (
  db: Pick<BaseDatabaseAdapter, 'updateOne'>,
  req: Pick<PayloadRequest, 'transactionID'>,
): Promise<void> => {
  await db.updateOne({
    collection: AUDIT_HEAD,
    data: { updatedAt: new Date().toISOString() },
    req,
    returning: false,
    where: { key: { equals: HEAD_KEY } },
  })
}
