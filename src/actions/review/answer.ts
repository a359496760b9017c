import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { requireUser } from './person'
import { assigneeOf } from './recipients'
import { assertRoom, withRemark } from './remarks'
import { takeStep } from './step'
import type { Scope } from './types'

/** Somebody answers a remark. */
export const answer = (
  scope: Scope,
  { id, remarkId, text }: { id: string; remarkId: string; text: string },
): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'answer', id }, async ({ review, scope: tx }) => {
    assertRoom(tx.req, review, 1)
    const author = nameAccount(requireUser(tx.req))
    const written = {
      at: new Date().toISOString(),
      author: author.id,
      authorName: author.name,
      text,
    }
    return {
      changes: {
        remarks: withRemark(tx, review, remarkId, (each) => ({
          ...each,
          answers: [...(each.answers ?? []), written],
        })),
      },
      details: { remark: remarkId },
      notices: [{ kind: 'answered', recipients: await assigneeOf(tx, review) }],
    }
  })
