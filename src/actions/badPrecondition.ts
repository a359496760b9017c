import type { PayloadRequest } from 'payload'

import { say } from '../i18n'
import { RefusedError } from './refusedError'

/** The refusal of an `If-Match` or a `revision` that cannot be compared. */
export const badPrecondition = (req: PayloadRequest): RefusedError =>
  new RefusedError(say(req, 'error.bad_precondition'), 'bad_precondition')
