import type { PayloadRequest, TypedUser } from 'payload'

import { NOTIFICATIONS } from '../../collections/slugs'
import { isNotificationKind } from '../domain/notifications/kinds'
import type { Notice } from '../emails/notificationMail'
import type { Notification } from '../payload-types'
import { findFacts } from './findFacts'
import type { Dropped } from './findReader'

/** Whether there is still something to do about it. */
export const isOpen = ({ dropped, sentAt }: Pick<Notification, 'dropped' | 'sentAt'>): boolean =>
  !sentAt && !dropped

/** What a row says to its reader, or why it says nothing any more. */
export const noticeOf = async (
  row: Notification,
  { reader, req }: { reader: TypedUser; req: PayloadRequest },
): Promise<Dropped | Notice> => {
  if (!isNotificationKind(row.kind)) return 'unknown_kind'
  return (await findFacts(row, { kind: row.kind, reader, req })) ?? 'not_readable'
}

/** Writes down what became of a row. */
export const settle = async (
  { id }: Pick<Notification, 'id'>,
  outcome: 'sent' | Dropped,
  req: PayloadRequest,
): Promise<void> => {
  const data = outcome === 'sent' ? { sentAt: new Date().toISOString() } : { dropped: outcome }
  await req.payload.update({
    id,
    collection: NOTIFICATIONS,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (outcome !== 'sent') {
    req.payload.logger.info({ notification: id, reason: outcome }, 'A message was dropped')
  }
}
