import type { ReviewRequest } from '../../payload-types'
import { nameAccount } from '../audit/actor'
import { requireUser } from './person'
import { withRemark } from './remarks'
import { takeStep } from './step'
import type { Remark, Scope } from './types'

type Which = { id: string; remarkId: string }

/** Staff closes a remark: what it asked for is done. It stays readable. */
export const resolve = (scope: Scope, which: Which): Promise<ReviewRequest> =>
  changeRemark(scope, 'resolve', which, (each, { id, name }) => ({
    ...each,
    resolvedAt: each.resolvedAt ?? new Date().toISOString(),
    resolvedBy: each.resolvedBy ?? id,
    resolvedByName: each.resolvedByName ?? name,
  }))

/** Staff opens a remark again. */
export const reopen = (scope: Scope, which: Which): Promise<ReviewRequest> =>
  changeRemark(scope, 'reopen', which, (each) => ({
    ...each,
    resolvedAt: null,
    resolvedBy: null,
    resolvedByName: null,
  }))

const changeRemark = (
  scope: Scope,
  action: 'reopen' | 'resolve',
  { id, remarkId }: Which,
  change: (remark: Remark, actor: ReturnType<typeof nameAccount>) => Remark,
): Promise<ReviewRequest> =>
  takeStep(scope, { action, id }, ({ review, scope: tx }) => {
    const actor = nameAccount(requireUser(tx.req))
    return {
      changes: { remarks: withRemark(tx, review, remarkId, (each) => change(each, actor)) },
      details: { remark: remarkId },
    }
  })
