import { holds } from '../../domain/revision/ifMatch'
import type { Precondition } from '../../domain/revision/ifMatch'
import { staleError } from '../staleError'
import type { Submitted } from './group'
import type { Entry, Scope } from './types'

/** A document as somebody saw it: with the revision that they read. */
export type Seen = Entry & {
  ifMatch?: Precondition | undefined
  revision?: number | undefined
}

/**
 * Refuses to submit what somebody else has changed since it was read.
 *
 * @throws 412 `stale`, with the revision that is current
 */
export const assertSeen = async (
  { req }: Scope,
  seen: readonly Seen[],
  documents: readonly Submitted[],
): Promise<void> => {
  for (const { id, collection, ifMatch, revision } of seen) {
    const document = documents.find((each) => each.id === id && each.collection === collection)
    if (!document) continue
    const current = document.main.revision ?? 0
    const isCurrent = revision === undefined || revision === current
    if (isCurrent && (!ifMatch || holds(ifMatch, current))) continue
    throw await staleError({ id, collection, current, isSubmission: true, req })
  }
}
