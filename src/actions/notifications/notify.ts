import type { Payload, PayloadRequest } from 'payload'

import { NOTIFICATIONS, USERS } from '../../../collections/slugs'
import type { NotificationKind } from '../../domain/notifications/kinds'
import { nextDigest } from '../../domain/notifications/nextDigest'
import { CAN_LOG_IN } from '../accounts/canLogIn'
import { inTransaction } from '../inTransaction'

export type { NotificationKind }

type Scope = { payload: Payload; req?: PayloadRequest | undefined }

export type Message = {
  /** Ids and names; never a text that its reader may not read. */
  data?: Record<string, null | string | undefined>
  kind: NotificationKind
  /** Ids of accounts; one that is named twice is told once. */
  recipients: readonly string[]
  /** Id of the submission that it is about. */
  reviewRequest?: string
}

/**
 * Tells people something by mail. Nothing is sent here: a row for each of them and a job are written
 * in the transaction of what it tells about, so that they are kept or rolled back with it. The job
 * asks again, when it sends, whether its reader may still read it (src/jobs/sendNotification).
 *
 * Who is suspended, who was invited and did not come yet, and whose account is gone gets none.
 *
 * @param scope a request with an open transaction; without one the rows get their own
 */
export const notify = (
  { payload, req }: Scope,
  { data, kind, recipients, reviewRequest }: Message,
): Promise<void> =>
  inTransaction({ payload, req }, async (tx) => {
    const ids = [...new Set(recipients)]
    if (ids.length === 0) return
    const { docs } = await payload.find({
      collection: USERS,
      depth: 0,
      overrideAccess: true,
      pagination: false,
      req: tx,
      sort: 'createdAt',
      where: { and: [{ id: { in: ids } }, CAN_LOG_IN] },
    })
    for (const { id: recipient, mailPreference } of docs) {
      const atOnce = mailPreference !== 'daily'
      const { id } = await payload.create({
        collection: NOTIFICATIONS,
        data: {
          atOnce,
          data: { ...data, ...(reviewRequest && { reviewRequest }) },
          kind,
          recipient,
        },
        depth: 0,
        overrideAccess: true,
        req: tx,
      })
      await (atOnce
        ? payload.jobs.queue({ input: { notification: id }, req: tx, task: 'sendNotification' })
        : payload.jobs.queue({
            input: { recipient },
            req: tx,
            task: 'sendDigest',
            waitUntil: nextDigest(new Date()),
          }))
    }
  })
