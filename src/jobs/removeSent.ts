import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { NOTIFICATIONS } from '../../collections/slugs'
import { mailFolder } from '../emails/mailAdapter'

const DAY = 24 * 60 * 60 * 1000

type Keep = {
  dataDir: string
  /** How long what was sent is kept, in days; 0 keeps it for ever. */
  retentionDays: number
}

/**
 * Removes what was sent long ago: rows of notifications, and mails that became files. What was not
 * sent stays, whatever its age. Jobs go by themselves when they are done, and the audit log is for ever.
 *
 * @returns how many went
 */
export const removeSent = async (
  payload: Payload,
  { dataDir, retentionDays }: Keep,
): Promise<{ mails: number; notifications: number }> => {
  if (retentionDays === 0) return { mails: 0, notifications: 0 }
  const before = new Date(Date.now() - retentionDays * DAY)
  const where = { sentAt: { less_than: before.toISOString() } }
  const { totalDocs: notifications } = await payload.db.count({ collection: NOTIFICATIONS, where })
  if (notifications > 0) await payload.db.deleteMany({ collection: NOTIFICATIONS, where })
  const mails = await removeMails(mailFolder({ dataDir }), before)
  if (notifications + mails > 0) {
    payload.logger.info({ mails, notifications }, 'What was sent long ago was removed')
  }
  return { mails, notifications }
}

const removeMails = async (folder: string, before: Date): Promise<number> => {
  let count = 0
  for (const name of await readdir(folder).catch(noFolder)) {
    const file = path.join(folder, name)
    if (!name.endsWith('.eml') || (await stat(file)).mtime >= before) continue
    await rm(file, { force: true })
    count += 1
  }
  return count
}

/** It is made with the first mail. */
const noFolder = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return []
  throw error
}
