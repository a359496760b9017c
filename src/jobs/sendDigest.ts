import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { NOTIFICATIONS } from '../../collections/slugs'
import { inTransaction } from '../actions/inTransaction'
import { digestMail } from '../emails/notificationMail'
import type { Notice } from '../emails/notificationMail'
import { sendMail } from '../emails/sendMail'
import { siteUrlOf } from '../emails/siteUrl'
import type { Notification } from '../payload-types'
import { findReader } from './findReader'
import { noticeOf, settle } from './outbox'
import { sendOnce } from './sendOnce'

/**
 * Sends somebody one mail about all that waits for the overview of the day; none when nothing does.
 *
 * @param recipient id of the account
 * @throws when the mail server does not take it: the job is tried again later
 */
export const sendDigest = async (recipient: string, req: PayloadRequest): Promise<void> => {
  const { payload } = req
  const rows = await waitingFor(recipient, req)
  if (rows.length === 0) return
  const reader = await findReader(recipient, req)
  const told: { notice: Notice; row: Notification }[] = []
  for (const row of rows) {
    const notice = typeof reader === 'string' ? reader : await noticeOf(row, { reader, req })
    if (typeof notice === 'string') await settle(row, notice, req)
    else told.push({ notice, row })
  }
  if (typeof reader === 'string' || told.length === 0) return

  const name = reader.name ?? ''
  const notices = told.map(({ notice }) => notice)
  const mail = digestMail(notices, { name, siteUrl: siteUrlOf(payload) })
  const id = `digest-${nameOf(told.map(({ row }) => row.id))}`
  await sendOnce(id, {
    mark: () =>
      inTransaction({ payload, req }, async (tx) => {
        for (const { row } of told) await settle(row, 'sent', tx)
      }),
    send: () => sendMail({ payload }, { ...mail, id, to: { address: reader.email, name } }),
  })
}

const waitingFor = async (recipient: string, req: PayloadRequest): Promise<Notification[]> => {
  const { docs } = await req.payload.find({
    collection: NOTIFICATIONS,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'createdAt',
    where: {
      and: [
        { recipient: { equals: recipient } },
        { atOnce: { equals: false } },
        { sentAt: { exists: false } },
        { dropped: { exists: false } },
      ],
    },
  })
  return docs
}

/** The same rows give the same mail, and other rows another one. */
const nameOf = (ids: string[]): string =>
  createHash('sha256')
    .update([...ids].sort().join())
    .digest('hex')
    .slice(0, 32)
