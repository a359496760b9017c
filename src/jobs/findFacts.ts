import type { PayloadRequest, TypedUser, Where } from 'payload'
import { createLocalReq } from 'payload'

import { isStaff } from '../../access/roles'
import { AUDIT_LOG, IMPLEMENTATIONS, PRACTICES, REVIEW_REQUESTS } from '../../collections/slugs'
import type { NotificationKind } from '../domain/notifications/kinds'
import type { Notice } from '../emails/notificationMail'
import { siteUrlOf } from '../emails/siteUrl'
import type { Notification, ReviewRequest } from '../payload-types'

type Scope = { kind: NotificationKind; reader: TypedUser; req: PayloadRequest }

type Entry = { collection: typeof IMPLEMENTATIONS | typeof PRACTICES; id: string }

/**
 * Reads what a mail tells of, now and as its reader: the rules that hold for the API decide.
 *
 * @returns undefined when the reader may no longer read it, or when it is gone
 */
export const findFacts = async (
  { data }: Pick<Notification, 'data'>,
  scope: Scope,
): Promise<Notice | undefined> => {
  const { entity, entityId, reviewRequest } = (data ?? {}) as Record<string, unknown>
  const req = await createLocalReq({ user: scope.reader }, scope.req.payload)
  const asReader = { ...scope, req }
  if (typeof reviewRequest === 'string') return aboutReview(reviewRequest, asReader)
  const entry = entryOf(entity, entityId)
  return entry && aboutDocument(entry, asReader)
}

const aboutReview = async (
  id: string,
  { kind, reader, req }: Scope,
): Promise<Notice | undefined> => {
  const review = await req.payload.findByID({
    id,
    collection: REVIEW_REQUESTS,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!review) return undefined
  return {
    facts: {
      city: typeof review.city === 'object' ? review.city?.name : undefined,
      note: review.note ?? undefined,
      reason: review.reason ?? undefined,
      remarks: openRemarks(review),
      scheduledFor: review.scheduledFor ?? undefined,
      submitter: review.submittedByName ?? undefined,
      title: review.title || UNTITLED,
    },
    kind,
    url: reviewUrl(review, { kind, reader, req }),
  }
}

const aboutDocument = async (
  { collection, id }: Entry,
  { kind, req }: Scope,
): Promise<Notice | undefined> => {
  const document = await req.payload.findByID({
    id,
    collection,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
  })
  if (!document) return undefined
  return {
    facts: { reason: await lastReason(id, req), title: document.title || UNTITLED },
    kind,
    url: adminUrl(req, collection, id),
  }
}

const UNTITLED = 'zonder titel'

/**
 * Why a document went offline. The log keeps its details for staff, but this one was written for the
 * city: whoever may read the row is told the reason, and nothing else of it.
 */
const lastReason = async (entityId: string, req: PayloadRequest): Promise<string | undefined> => {
  const where: Where = {
    and: [{ entityId: { equals: entityId } }, { action: { equals: 'review.unpublish' } }],
  }
  const query = { collection: AUDIT_LOG, depth: 0, limit: 1, pagination: false, req } as const
  const readable = await req.payload.find({ ...query, overrideAccess: false, sort: '-seq', where })
  const [row] = readable.docs
  if (!row) return undefined
  const whole = await req.payload.find({
    ...query,
    overrideAccess: true,
    where: { id: { equals: row.id } },
  })
  const { reason } = (whole.docs[0]?.details ?? {}) as { reason?: unknown }
  return typeof reason === 'string' ? reason : undefined
}

const openRemarks = ({ remarks }: ReviewRequest): string[] =>
  (remarks ?? []).flatMap(({ resolvedAt, text }) => (text && !resolvedAt ? [text] : []))

/** Of what a contributor goes on with: the document itself, unless it is the decision. */
const ON_DOCUMENT: NotificationKind[] = ['changes_requested', 'published', 'scheduled']

const reviewUrl = (review: ReviewRequest, { kind, reader, req }: Scope): string => {
  const [first] = review.documents ?? []
  const entry = entryOf(first?.entity, first?.entityId)
  return entry && !isStaff(reader) && ON_DOCUMENT.includes(kind)
    ? adminUrl(req, entry.collection, entry.id)
    : adminUrl(req, REVIEW_REQUESTS, review.id)
}

const entryOf = (collection: unknown, id: unknown): Entry | undefined =>
  (collection === IMPLEMENTATIONS || collection === PRACTICES) && typeof id === 'string'
    ? { collection, id }
    : undefined

const adminUrl = ({ payload }: PayloadRequest, collection: string, id: string): string =>
  `${siteUrlOf(payload)}/admin/collections/${collection}/${encodeURIComponent(id)}`
