import type { Payload } from 'payload'

import { AUDIT_LOG } from '../../collections/slugs'
import type { AuditLog } from '../../src/payload-types'

/** All rows of the audit log, the oldest first. */
export const auditRows = async (payload: Payload): Promise<AuditLog[]> => {
  const { docs } = await payload.find({
    collection: AUDIT_LOG,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'seq',
  })
  return docs
}

/** The rows that were added while a function ran. */
export const rowsOf = async (
  payload: Payload,
  work: () => Promise<unknown>,
): Promise<AuditLog[]> => {
  const before = await auditRows(payload)
  await work()
  return (await auditRows(payload)).slice(before.length)
}

/** What happened, without who and when: `practice.publish draft published`. */
export const summaries = (rows: AuditLog[]): string[] =>
  rows.map(({ action, from, to }) => [action, from ?? null, to ?? null].join(' '))
