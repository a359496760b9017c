import type { Payload } from 'payload'

import { AUDIT_LOG } from '../../../collections/slugs'
import {
  checkEnd,
  checkLast,
  checkReach,
  checkRow,
  extraAfter,
  START,
} from '../../domain/audit/chain'
import type { ChainedRow, ChainEnd, ChainFault } from '../../domain/audit/chain'
import type { AuditLog } from '../../payload-types'
import { findHead } from './head'

/** Rows of one query: few enough for the memory of any machine. */
const PAGE = 1_000

export type AuditCheck = {
  end: ChainEnd
  fault?: ChainFault
  /** The number of the row that has the fingerprint; 0 when none has it. */
  fingerprintAt?: number
}

/**
 * Walks the whole log, a page at a time, and stops at the first row that is wrong. Rows that are
 * added while it walks are no fault.
 *
 * @param fingerprint hash of a row, as it was kept elsewhere: who rewrites the whole log cannot make
 *   another row with it
 * @returns the last row that is right: with a fault, the one before it
 */
export const verifyAudit = async (
  payload: Payload,
  { fingerprint }: { fingerprint?: string | undefined } = {},
): Promise<AuditCheck> => {
  // Read first: what is added later comes after it.
  const known = await knownEnd(payload)
  const stored = await countRows(payload)
  let end = START
  let fingerprintAt = 0
  for await (const row of auditRows(payload)) {
    const fault = checkRow(row, end) ?? checkEnd(row, known)
    if (fault) return { end, fault }
    end = { hash: row.hash, seq: row.seq }
    if (row.hash === fingerprint) fingerprintAt = row.seq
  }
  const fault =
    checkReach(end, known) ??
    checkLast(end, await knownEnd(payload)) ??
    // Whole, with so many rows: one more has a number that no page asks for, such as a text.
    (stored > end.seq ? extraAfter(end) : undefined)
  return {
    end,
    ...(fault && { fault }),
    ...(fingerprint !== undefined && { fingerprintAt }),
  }
}

const knownEnd = async (payload: Payload): Promise<ChainEnd | undefined> =>
  (await findHead({ payload })) ?? undefined

/** All of them, counted: without a filter MongoDB would estimate. */
const countRows = async (payload: Payload): Promise<number> => {
  const where = { id: { exists: true } }
  return (await payload.db.count({ collection: AUDIT_LOG, where })).totalDocs
}

/** The rows in the order of their numbers; each page starts after the last row of the one before. */
async function* auditRows(payload: Payload): AsyncGenerator<ChainedRow> {
  let last: number | undefined
  for (;;) {
    const { docs } = await payload.db.find<AuditLog>({
      collection: AUDIT_LOG,
      limit: PAGE,
      pagination: false,
      sort: 'seq',
      // One number twice is possible only where the database's own index was taken away.
      where: last === undefined ? {} : { seq: { greater_than: last } },
    })
    yield* docs
    if (docs.length < PAGE) return
    last = docs.at(-1)?.seq
  }
}
