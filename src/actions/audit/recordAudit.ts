import { Mutex } from 'async-mutex'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { AUDIT_LOG } from '../../../collections/slugs'
import { chain, START } from '../../domain/audit/chain'
import { requestContext } from '../../requestContext'
import { inTransaction } from '../inTransaction'
import { actorOf } from './actor'
import type { Actor } from './actor'
import { findHead, saveHead } from './head'

/** What happened. Names of actions are stable: `<what>.<verb>`. */
export type AuditEvent = {
  action: `${string}.${string}`
  /** Whoever is behind the request when it is left out. */
  actor?: Actor
  /** Id of the city that the document belongs to. */
  city?: string | undefined
  /** A few values more; never a text of the document, a password or a token. */
  details?: Record<string, boolean | null | number | string | string[]>
  entity?: CollectionSlug
  entityId?: string
  /** As it reads now: the document may be gone later. */
  entityTitle?: string | undefined
  from?: null | string | undefined
  to?: null | string | undefined
  versionId?: string | undefined
}

type Scope = { payload: Payload; req?: PayloadRequest | undefined }

/** More than any title, and an end to what somebody may put in the log. */
const LONGEST = 500

/** As long as a reason may be (src/endpoints/review/schemas): a mail tells it whole. */
const LONGEST_DETAIL = 5_000

/** Hooks of one transaction may run side by side, and would read the same end of the chain. */
const turn = new Mutex()

/**
 * Writes down that something happened, in the transaction of the write itself: both are kept or
 * neither is. Nothing else writes to the log.
 *
 * The end of the chain is one document, which each transaction rewrites. Two that record at the same
 * time therefore conflict on MongoDB and one of them is done again; on SQLite writers take turns.
 *
 * @param scope a request with an open transaction; without one the row gets its own
 */
export const recordAudit = ({ payload, req }: Scope, event: AuditEvent): Promise<void> =>
  inTransaction({ payload, req }, async (tx) => {
    const actor = event.actor ?? actorOf({ payload, req: tx })
    await turn.runExclusive(async () => {
      const head = await findHead({ payload, req: tx })
      const row = chain(
        {
          action: event.action,
          actorId: actor.id,
          actorName: clean(actor.name) ?? '',
          actorRole: actor.role,
          at: new Date().toISOString(),
          city: event.city ?? null,
          details: event.details ? cleanDetails(event.details) : null,
          entity: event.entity ?? null,
          entityId: event.entityId ?? null,
          entityTitle: clean(event.entityTitle),
          from: clean(event.from),
          requestId: requestContext.getStore() ?? null,
          to: clean(event.to),
          versionId: event.versionId ?? null,
        },
        head ?? START,
      )
      await saveHead({ payload, req: tx }, head, { hash: row.hash, seq: row.seq })
      // Below Payload's operations, whose hook refuses each write to this collection.
      await payload.db.create({ collection: AUDIT_LOG, data: row, req: tx })
    })
  })

const cleanDetails = (details: NonNullable<AuditEvent['details']>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((each) => clean(each))
        : typeof value === 'string'
          ? clean(value, LONGEST_DETAIL)
          : value,
    ]),
  )

/**
 * A database gives some characters back in another way than it got them (control characters, halves
 * of a pair), and the row would not match its hash.
 */
const clean = (text: null | string | undefined, longest = LONGEST): null | string =>
  text == null
    ? null
    : text
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, ' ')
        .trim()
        .slice(0, longest)
        .replace(/\p{Surrogate}$/u, '')
