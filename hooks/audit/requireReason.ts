import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { isOverTheWire } from '../../access/roles'
import { RefusedError } from '../../src/actions/refusedError'
import { say } from '../../src/i18n'

const LONGEST = 500

/**
 * Why somebody removes something for good: `?reason=` of the request, or for GraphQL and others its
 * header `X-Reason`, percent-encoded as UTF-8. The product's own calls may put it in their context.
 */
export const reasonOf = ({ context, headers, query }: PayloadRequest): string | undefined => {
  const { reason } = (query ?? {}) as { reason?: unknown }
  const given = [context.reason, reason, decoded(headers?.get('x-reason'))].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  )
  return given?.trim()
}

/** Refuses to remove anything for good over REST or GraphQL without a reason. */
export const requireReason: CollectionBeforeDeleteHook = ({ req }) => {
  if (!isOverTheWire(req)) return
  const reason = reasonOf(req)
  if (reason && reason.length <= LONGEST) return
  throw new RefusedError(say(req, 'error.reason_required', { max: LONGEST }), 'reason_required')
}

const decoded = (text: null | string | undefined): string | undefined => {
  if (!text) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
