import { beforeAll, describe, expect, it } from '@jest/globals'

import { AUDIT_LOG, REVIEW_REQUESTS } from '../../../collections/slugs'
import { REVIEW_STATES } from '../../../src/domain/review/states'
import type { ReviewState } from '../../../src/domain/review/states'
import { decide, REVIEW_ACTIONS } from '../../../src/domain/review/transitions'
import type { Person, ReviewAction } from '../../../src/domain/review/transitions'
import type { Practice, ReviewRequest } from '../../../src/payload-types'
import { describeOnEngines } from '../../support/engines'
import type { TestApp } from '../../support/payload'
import type { Answer, RestClient } from '../../support/rest'
import { draftPractice, makeCast, stateOfReview } from './scene'
import type { Cast } from './scene'

/** Steps of a person that stand below `/api/review-requests/:id`. */
const STEPS = REVIEW_ACTIONS.filter(
  (action) => !['publish_scheduled', 'return_scheduled', 'submit'].includes(action),
)

const CELLS = STEPS.flatMap((action) => REVIEW_STATES.map(({ value }) => [action, value] as const))

type Role = {
  client: (cast: Cast) => RestClient
  /** Undefined: cannot see the submission at all. */
  person?: Person
  submittedBy: (cast: Cast) => string
}

const NOBODY: Person = { isOfCity: false, isStaff: false, isSubmitter: false }

const byCity = ({ contributor }: Cast): string => contributor.id

const ROLES: Record<string, Role> = {
  contributor: {
    client: ({ contributor }) => contributor.client,
    person: { ...NOBODY, isOfCity: true, isSubmitter: true },
    submittedBy: byCity,
  },
  admin: {
    client: ({ admin }) => admin.client,
    person: { ...NOBODY, isStaff: true },
    submittedBy: byCity,
  },
  moderator: {
    client: ({ moderator }) => moderator.client,
    person: { ...NOBODY, isStaff: true },
    submittedBy: byCity,
  },
  'moderator who submitted': {
    client: ({ moderator }) => moderator.client,
    person: { ...NOBODY, isStaff: true, isSubmitter: true },
    submittedBy: ({ moderator }) => moderator.id,
  },
  'contributor of another city': {
    client: ({ other }) => other.client,
    submittedBy: byCity,
  },
}

type Wanted = { practice: Practice; state: ReviewState; submittedBy: string }

const makeReview = async (
  app: TestApp,
  cast: Cast,
  { practice, state, submittedBy }: Wanted,
): Promise<ReviewRequest> => {
  const { docs } = await app.payload.db.findVersions({
    collection: 'practices',
    limit: 1,
    where: { parent: { equals: practice.id } },
  })
  const isScheduled = state === 'scheduled'
  return app.payload.create({
    collection: REVIEW_REQUESTS,
    data: {
      city: cast.city.id,
      documents: [
        {
          entity: 'practices',
          entityId: practice.id,
          title: practice.title,
          versionId: String(docs[0]?.id),
        },
      ],
      remarks: [{ at: new Date().toISOString(), authorName: 'Test moderator', text: 'Korter?' }],
      scheduledBy: isScheduled ? cast.secondModerator.id : null,
      scheduledFor: isScheduled ? '2099-01-01T08:00:00.000Z' : null,
      state,
      submittedAt: new Date().toISOString(),
      submittedBy,
      submittedByName: 'Test',
      title: practice.title,
    },
    depth: 0,
    overrideAccess: true,
  })
}

const ask = (
  action: ReviewAction,
  client: RestClient,
  review: ReviewRequest,
  cast: Cast,
): Promise<Answer> => {
  const remark = `remarks/${review.remarks?.[0]?.id}`
  const versions = (review.documents ?? []).map(({ versionId }) => versionId)
  const steps: Partial<Record<ReviewAction, [string, unknown]>> = {
    answer: [`${remark}/answers`, { text: 'Gedaan.' }],
    approve: ['approve', { versions }],
    assign: ['assign', { assignee: cast.secondModerator.id }],
    claim: ['claim', {}],
    reject: ['reject', { reason: 'Hoort hier niet.' }],
    remark: ['remarks', { text: 'Nog iets.' }],
    reopen: [`${remark}/reopen`, {}],
    request_changes: ['request-changes', { remarks: [{ text: 'Nog iets.' }] }],
    resolve: [`${remark}/resolve`, {}],
    schedule: ['schedule', { publishAt: '2099-05-01T08:00:00Z', versions }],
    unschedule: ['unschedule', {}],
    withdraw: ['withdraw', {}],
  }
  const [path, body] = steps[action] ?? ['', {}]
  return client.post(`/api/review-requests/${review.id}/${path}`, body)
}

const REFUSALS = {
  four_eyes: { code: 'four_eyes', status: 403 },
  role: { code: 'forbidden', status: 403 },
  state: { code: 'illegal_transition', status: 409 },
}

const NOT_FOUND = { code: 'not_found', status: 404 }

describeOnEngines('each step of a submission', (engine) => {
  const useApp = engine.useApp()
  let cast: Cast
  let practice: Practice

  beforeAll(async () => {
    cast = await makeCast(useApp())
    practice = await draftPractice(useApp(), cast)
  })

  const decisionFor = (action: ReviewAction, from: ReviewState, { person }: Role) =>
    person && decide({ action, from, person })

  describe('that is refused changes nothing', () => {
    it.each(CELLS)('%s while %s', async (action, state) => {
      const app = useApp()
      const byContributor = await makeReview(app, cast, {
        practice,
        state,
        submittedBy: cast.contributor.id,
      })
      const byModerator = await makeReview(app, cast, {
        practice,
        state,
        submittedBy: cast.moderator.id,
      })
      const before = [
        await stateOfReview(app, byContributor),
        await stateOfReview(app, byModerator),
      ]
      const visitor = await ask(action, app.rest, byContributor, cast)
      expect(visitor.status).toBe(401)
      for (const role of Object.values(ROLES)) {
        const decision = decisionFor(action, state, role)
        if (decision?.isAllowed) continue
        const isOwn = role.submittedBy(cast) === cast.moderator.id
        const review = isOwn ? byModerator : byContributor
        const answer = await ask(action, role.client(cast), review, cast)
        const expected = decision ? REFUSALS[decision.why] : NOT_FOUND
        expect({ code: answer.body.errors?.[0].code, status: answer.status }).toEqual(expected)
      }
      expect([
        await stateOfReview(app, byContributor),
        await stateOfReview(app, byModerator),
      ]).toEqual(before)
    })
  })

  const ALLOWED = CELLS.filter(([action, state]) =>
    Object.values(ROLES).some((role) => decisionFor(action, state, role)?.isAllowed),
  )

  describe('that is allowed is done and recorded', () => {
    it.each(ALLOWED)('%s while %s', async (action, state) => {
      const app = useApp()
      for (const role of Object.values(ROLES)) {
        const decision = decisionFor(action, state, role)
        if (!decision?.isAllowed) continue
        const review = await makeReview(app, cast, {
          practice: action === 'approve' ? await draftPractice(app, cast) : practice,
          state,
          submittedBy: role.submittedBy(cast),
        })
        const answer = await ask(action, role.client(cast), review, cast)
        expect(answer.body.errors).toBeUndefined()
        expect(answer.body.doc).toMatchObject({ id: review.id, state: decision.to })
        const { docs } = await app.payload.db.find({
          collection: AUDIT_LOG,
          limit: 1,
          sort: '-seq',
        })
        expect(docs[0]).toMatchObject({
          action: `review.${action}`,
          city: cast.city.id,
          entity: REVIEW_REQUESTS,
          entityId: review.id,
          from: state,
          to: decision.to,
        })
      }
    })
  })
})
