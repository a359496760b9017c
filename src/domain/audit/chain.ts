import { createHash } from 'node:crypto'

/** What a row of the audit log says. Each of these fields is covered by its hash. */
export type AuditEntry = {
  action: string
  actorId?: null | string
  actorName: string
  actorRole?: null | string
  /** ISO 8601, in milliseconds, UTC. */
  at: string
  /** Id of the city that the document belonged to. */
  city?: null | string
  details?: unknown
  /** Slug of the collection of the document. */
  entity?: null | string
  entityId?: null | string
  entityTitle?: null | string
  from?: null | string
  requestId?: null | string
  /** Counts from 1, without gaps. */
  seq: number
  to?: null | string
  versionId?: null | string
}

/** A row that holds on to the one before it. */
export type ChainedRow = AuditEntry & { hash: string; previousHash: string }

/** Where a chain ends: the number and hash of its last row. */
export type ChainEnd = { hash: string; seq: number }

/**
 * - `changed`: the row is not what was written
 * - `missing`: there is no row with this number
 * - `order`: the row stands in a place that is not its own
 * - `link`: the row does not follow from the one before it, so one of the two was replaced
 * - `end`: nothing says any longer that this row is the last one
 * - `extra`: the row stands behind the last one that was written
 */
export type ChainFault = {
  reason: 'changed' | 'end' | 'extra' | 'link' | 'missing' | 'order'
  seq: number
}

/** Before the first row. */
export const START: ChainEnd = { hash: '0'.repeat(64), seq: 0 }

/** In this order they are hashed; the order and the names may never change. */
const HASHED = [
  'seq',
  'at',
  'action',
  'actorId',
  'actorName',
  'actorRole',
  'entity',
  'entityId',
  'entityTitle',
  'versionId',
  'from',
  'to',
  'city',
  'requestId',
  'details',
] as const satisfies (keyof AuditEntry)[]

/**
 * The one way to write a row down: the same text whatever the order of its keys, and whether what is
 * empty is left out or null.
 */
export const canonical = (entry: AuditEntry): string =>
  JSON.stringify(HASHED.map((name) => sorted(entry[name] ?? null)))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}

const hashOf = (entry: AuditEntry, previousHash: string): string =>
  createHash('sha256')
    .update(`${previousHash}\n${canonical(entry)}`)
    .digest('hex')

/** Puts an entry behind the end of a chain; its number is that end's next. */
export const chain = (entry: Omit<AuditEntry, 'seq'>, end: ChainEnd): ChainedRow => {
  const numbered = { ...entry, seq: end.seq + 1 }
  return { ...numbered, hash: hashOf(numbered, end.hash), previousHash: end.hash }
}

/** What is wrong with a row that should follow this end, if anything is. */
export const checkRow = (row: ChainedRow, end: ChainEnd): ChainFault | undefined => {
  const expected = end.seq + 1
  if (row.seq > expected) return { reason: 'missing', seq: expected }
  // Smaller, or no number at all: then neither is true.
  if (row.seq !== expected) return { reason: 'order', seq: row.seq }
  if (hashOf(row, row.previousHash) !== row.hash) return { reason: 'changed', seq: row.seq }
  return row.previousHash === end.hash ? undefined : { reason: 'link', seq: row.seq }
}

/**
 * Walks a chain from its start.
 *
 * @param rows in the order of their numbers
 * @param end what is known of the chain's end: without it nobody can tell that its last rows are gone
 * @returns the end that was found, or the first fault
 */
export const verifyChain = (
  rows: Iterable<ChainedRow>,
  end?: ChainEnd,
): { end: ChainEnd } | { fault: ChainFault } => {
  let last = START
  for (const row of rows) {
    const fault = checkRow(row, last) ?? checkEnd(row, end)
    if (fault) return { fault }
    last = row
  }
  const fault = checkReach(last, end)
  return fault ? { fault } : { end: { hash: last.hash, seq: last.seq } }
}

/** What is wrong with the row that was the last one when the end was noted. */
export const checkEnd = (row: ChainEnd, end: ChainEnd | undefined): ChainFault | undefined =>
  row.seq === end?.seq && row.hash !== end.hash ? { reason: 'changed', seq: row.seq } : undefined

/** Whether a chain ends before it should. */
export const checkReach = (last: ChainEnd, end: ChainEnd | undefined): ChainFault | undefined =>
  end && last.seq < end.seq ? { reason: 'missing', seq: last.seq + 1 } : undefined

/**
 * What is wrong with where a chain ends.
 *
 * @param end as it was noted, read after the chain's last row was: each row is written with its note
 */
export const checkLast = (last: ChainEnd, end: ChainEnd | undefined): ChainFault | undefined => {
  if (!end) return last.seq > 0 ? { reason: 'end', seq: last.seq } : undefined
  return last.seq > end.seq ? extraAfter(end) : checkEnd(last, end)
}

/** There is a row more than the chain has. */
export const extraAfter = ({ seq }: Pick<ChainEnd, 'seq'>): ChainFault => ({
  reason: 'extra',
  seq: seq + 1,
})
