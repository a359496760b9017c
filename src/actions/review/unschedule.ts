import type { ReviewRequest } from '../../payload-types'
import { takeStep } from './step'
import type { Scope } from './types'

/** Staff takes a planned publication back; the job that was queued for it finds nothing to do. */
export const unschedule = (scope: Scope, id: string): Promise<ReviewRequest> =>
  takeStep(scope, { action: 'unschedule', id }, () => ({ changes: NOT_SCHEDULED }))

/** A submission that is not planned. */
export const NOT_SCHEDULED = { scheduledBy: null, scheduledByName: null, scheduledFor: null }
