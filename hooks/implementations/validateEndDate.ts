import type { DateFieldValidation } from 'payload'
import { date } from 'payload/shared'

import { say } from '../../src/i18n'

/** Payload's own date rules, and: nothing ends before it starts. */
export const validateEndDate: DateFieldValidation = (value, options) => {
  const usual = date(value, options)
  if (usual !== true) return usual
  const { startDate } = options.siblingData as { startDate?: null | string }
  if (!value || !startDate) return true
  return new Date(value) < new Date(startDate)
    ? say(options.req, 'validation.end_before_start')
    : true
}
