import type { DateFieldValidation } from 'payload'

import { languageOf } from '../../src/i18n'

const MESSAGE = {
  en: 'The consent cannot expire before it was given.',
  nl: 'De toestemming kan niet vervallen voor ze gegeven is.',
}

/** Accepts a consent that expires after it was given, or not at all. */
export const validateExpiry: DateFieldValidation = (value, { req, siblingData }) => {
  const { date } = siblingData as { date?: Date | null | string }
  if (!value || !date) return true
  return new Date(value) < new Date(date) ? MESSAGE[languageOf(req)] : true
}
