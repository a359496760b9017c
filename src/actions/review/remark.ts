import type { FlattenedField, PayloadRequest } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { invalidInput } from '../invalidInput'
import { requireUser } from './person'
import { KEPT } from './publishVersion'
import { assertRoom } from './remarks'
import { takeStep } from './step'
import type { Entity, Remark, Scope } from './types'

export type NewRemark = { entityId?: string | undefined; field?: string | undefined; text: string }

/** Staff says what could be better: about the submission, a document of it, or one of its fields. */
export const remark = (
  scope: Scope,
  { id, ...written }: NewRemark & { id: string },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'remark', id }, ({ review, scope: tx }) => ({
    changes: {
      remarks: [...(review.remarks ?? []), ...newRemarks(tx, review, [{ at: '', ...written }])],
    },
    details: { ...(written.field && { field: written.field }) },
  }))

/**
 * Remarks as they are stored.
 *
 * @param written `at` is where each stands in the request, as a prefix of the path in an error
 * @throws 400 with the path for a document or a field that is not there
 */
export const newRemarks = (
  { payload, req }: Scope,
  review: ReviewRequest,
  written: (NewRemark & { at: string })[],
): Remark[] => {
  const user = requireUser(req)
  assertRoom(req, review, written.length)
  const { documents } = review
  return written.map(({ at, entityId, field, text }) => {
    const document = (documents ?? []).find((each) => each.entityId === entityId)
    if (entityId && !document) throw wrong(req, `${at}entityId`, 'review.remark_document')
    if (field) {
      const about = document ?? (documents?.length === 1 ? documents[0] : undefined)
      if (!about) throw wrong(req, `${at}entityId`, 'review.remark_which')
      const { config } = payload.collections[about.entity as Entity]
      const names = field.split('.')
      if (KEPT.has(names[0] ?? '') || !hasField(config.flattenedFields, names)) {
        throw wrong(req, `${at}field`, 'review.remark_field')
      }
      return stored(user, { entityId: about.entityId ?? undefined, field, text })
    }
    return stored(user, { entityId, text })
  })
}

const stored = (user: object, { entityId, field, text }: NewRemark): Remark => ({
  answers: [],
  at: new Date().toISOString(),
  author: nameAccount(user).id,
  authorName: nameAccount(user).name,
  entityId: entityId ?? null,
  field: field ?? null,
  text,
})

const wrong = (
  req: PayloadRequest,
  path: string,
  key: 'review.remark_document' | 'review.remark_field' | 'review.remark_which',
) => invalidInput(req, REVIEW_REQUESTS, [{ message: say(req, key), path }])

/** Whether a path leads to a field that people see; numbers in it are rows of a list. */
const hasField = (fields: FlattenedField[], [name, ...rest]: string[]): boolean => {
  const field = fields.find((each) => each.name === name)
  if (!field || isHidden(field)) return false
  const below = 'flattenedFields' in field ? field.flattenedFields : undefined
  const next = field.type === 'array' && /^\d+$/.test(rest[0] ?? '') ? rest.slice(1) : rest
  return next.length === 0 || (below !== undefined && hasField(below, next))
}

const isHidden = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden === true) || field.admin?.hidden === true
