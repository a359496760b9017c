import type { Payload } from 'payload'
import { APIError, createLocalReq } from 'payload'

import { STEPS } from '../../../src/endpoints/review/steps'
import type { Step } from '../../../src/endpoints/review/steps'
import type { Reply } from './doors'
import type { Asker } from './people'
import type { REVIEW_OPERATIONS } from './proven'
import type { Submission } from './reviewScene'

/** Locally a step is the action itself, as code of the product calls it for somebody. */
export const STEP_DOORS = ['REST', 'GraphQL', 'the Local API'] as const

export type StepDoor = (typeof STEP_DOORS)[number]

export type ReviewOperation = (typeof REVIEW_OPERATIONS)[number]

type Question = {
  asker: Asker
  door: StepDoor
  operation: ReviewOperation
  submission: Submission
}

/** One step for each operation; tests/int/review/cells asks all of them in all states. */
const PATHS: Record<ReviewOperation, string> = {
  answer: '/:id/remarks/:remarkId/answers',
  approve: '/:id/approve',
  assign: '/:id/claim',
  decide: '/:id/reject',
  remark: '/:id/remarks',
  submit: '/submit',
  withdraw: '/:id/withdraw',
}

const STATES: Partial<Record<ReviewOperation, string>> = {
  approve: 'published',
  assign: 'in_review',
  decide: 'rejected',
  withdraw: 'withdrawn',
}

/** The state that a step leads to, when it leads to another. */
export const stateAfter = (operation: ReviewOperation): string | undefined => STATES[operation]

const bodyOf = (operation: ReviewOperation, { draft, version }: Submission): object => {
  switch (operation) {
    case 'answer':
      return { text: 'Gedaan.' }
    case 'approve':
      return { versions: [version] }
    case 'decide':
      return { reason: 'Hoort hier niet.' }
    case 'remark':
      return { text: 'Nog iets.' }
    case 'submit':
      return { documents: [{ id: draft, collection: 'practices' }] }
    default:
      return {}
  }
}

/** Takes a step in somebody's name. */
export const askStep = async (payload: Payload, question: Question): Promise<Reply> => {
  const { asker, door, operation, submission } = question
  const step = STEPS.find(({ path }) => path === PATHS[operation])!
  const body = bodyOf(operation, submission)
  const { remark: remarkId, review: id } = submission
  switch (door) {
    case 'GraphQL':
      return overGraphql(asker, step, { ...body, id, remarkId })
    case 'REST': {
      const path = step.path.replace(':id', id).replace(':remarkId', remarkId)
      const answer = await asker.client.post(`/api/review-requests${path}`, body)
      return replyOf(answer.status, JSON.stringify(answer.body?.errors ?? ''))
    }
    case 'the Local API': {
      const req = await createLocalReq({ user: asker.user as never }, payload)
      try {
        await step.run({ payload, req }, { id, remarkId }, body)
        return replyOf(200, '')
      } catch (error) {
        if (error instanceof APIError) return replyOf(error.status, error.message)
        throw error
      }
    }
  }
}

const overGraphql = async (
  { client }: Asker,
  { args, mutation }: Step,
  values: Record<string, unknown>,
): Promise<Reply> => {
  const names = Object.keys(args).filter((name) => values[name] !== undefined)
  const variables = names.map((name) => `$${name}: ${args[name]}`).join(', ')
  const given = names.map((name) => `${name}: $${name}`).join(', ')
  const { body, status } = await client.graphql(
    `mutation (${variables}) { ${mutation}(${given}) { id } }`,
    Object.fromEntries(names.map((name) => [name, values[name]])),
  )
  const isRefused = body.data?.[mutation]?.id === undefined
  return replyOf(isRefused ? Math.max(status, 400) : status, JSON.stringify(body.errors ?? ''))
}

const replyOf = (status: number, said: string): Reply => {
  if (status >= 500) throw new Error(`${status} ${said}`)
  return { isRefused: status >= 400, said: `${status} ${said}`.slice(0, 300) }
}
