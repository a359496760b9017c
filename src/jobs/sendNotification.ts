import type { PayloadRequest } from 'payload'

import { NOTIFICATIONS } from '../../collections/slugs'
import { notificationMail } from '../emails/notificationMail'
import { sendMail } from '../emails/sendMail'
import { siteUrlOf } from '../emails/siteUrl'
import { findReader } from './findReader'
import { isOpen, noticeOf, settle } from './outbox'
import { sendOnce } from './sendOnce'

/**
 * Sends one message, unless it was sent already or its reader may no longer read it.
 *
 * @param id of the row
 * @throws when the mail server does not take it: the job is tried again later
 */
export const sendNotification = async (id: string, req: PayloadRequest): Promise<void> => {
  const { payload } = req
  const row = await payload.findByID({
    id,
    collection: NOTIFICATIONS,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!row || !isOpen(row)) return
  const reader = await findReader(row.recipient, req)
  if (typeof reader === 'string') return settle(row, reader, req)
  const notice = await noticeOf(row, { reader, req })
  if (typeof notice === 'string') return settle(row, notice, req)

  const name = reader.name ?? ''
  const mail = notificationMail(notice, { name, siteUrl: siteUrlOf(payload) })
  await sendOnce(id, {
    mark: () => settle(row, 'sent', req),
    send: () =>
      sendMail(
        { payload },
        {
          ...mail,
          date: new Date(row.createdAt),
          id: `notification-${id}`,
          to: { address: reader.email, name },
        },
      ),
  })
}
