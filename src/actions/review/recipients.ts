import { citiesTogether } from '../../../access/ownCities'
import { REVIEW_REQUESTS, USERS } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import type { ReviewRequest, User } from '../../payload-types'
import { CAN_LOG_IN } from '../accounts/canLogIn'
import type { Entry, Scope } from './types'

type Where = Parameters<Scope['payload']['db']['find']>[0]['where']

/** Moderators and administrators who can log in, but for who did it. */
export const activeStaff = async (scope: Scope): Promise<string[]> =>
  withoutActor(scope, await idsOf(scope, { role: { in: ['moderator', 'admin'] } }))

/**
 * Who hears what became of a submission: whoever submitted it, or the city's staff when that account
 * is no longer there.
 */
export const submitterOf = (
  scope: Scope,
  review: Pick<ReviewRequest, 'city' | 'submittedBy'>,
): Promise<string[]> => submittersOr(scope, [idOf(review.submittedBy)], idOf(review.city))

/** Who hears that a document went offline: everybody who submitted it. */
export const submittersOf = async (
  scope: Scope,
  { id }: Entry,
  city: string | undefined,
): Promise<string[]> => {
  const { docs } = await scope.payload.db.find<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    limit: 0,
    pagination: false,
    req: scope.req,
    where: { 'documents.entityId': { equals: id } },
  })
  return submittersOr(
    scope,
    docs.map(({ submittedBy }) => idOf(submittedBy)),
    city,
  )
}

/** Who looks at a submission, unless that is who did it. */
export const assigneeOf = async (
  scope: Scope,
  review: Pick<ReviewRequest, 'assignee'>,
): Promise<string[]> => {
  const assignee = idOf(review.assignee)
  return assignee ? withoutActor(scope, await idsOf(scope, { id: { equals: assignee } })) : []
}

const submittersOr = async (
  scope: Scope,
  known: (string | undefined)[],
  city: string | undefined,
): Promise<string[]> => {
  const ids = [...new Set(known)].filter((id) => id !== undefined)
  const active = ids.length > 0 ? await idsOf(scope, { id: { in: ids } }) : []
  if (active.length > 0 || !city) return withoutActor(scope, active)
  const cities = await citiesTogether(city, scope.req)
  return withoutActor(
    scope,
    await idsOf(scope, { and: [{ role: { equals: 'contributor' } }, { city: { in: cities } }] }),
  )
}

const idsOf = async ({ payload, req }: Scope, where: NonNullable<Where>): Promise<string[]> => {
  const { docs } = await payload.db.find<User>({
    collection: USERS,
    limit: 0,
    pagination: false,
    req,
    where: { and: [CAN_LOG_IN, where] },
  })
  return docs.map(({ id }) => id)
}

const withoutActor = ({ req }: Scope, ids: string[]): string[] =>
  ids.filter((id) => id !== String(req.user?.id))
