import type { TextFieldManyValidation, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { say } from '../../src/i18n'
import type { MessageKey } from '../../src/i18n'

type Rule = { key: MessageKey; pattern: RegExp; values?: Record<string, number | string> }

/** Payload's own text rules (required, length), and then a pattern. An empty value is left to them. */
const matching =
  ({ key, pattern, values }: Rule): TextFieldSingleValidation =>
  (value, options) => {
    const usual = text(value, options)
    if (usual !== true) return usual
    return !value || pattern.test(value) ? true : say(options.req, key, values)
  }

/** Lower-case letters and digits, in words joined by single hyphens. */
export const validateSlug = matching({
  key: 'validation.slug',
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
})

/** http(s), mailto or tel: an address that a website can safely put in a link. */
export const validateLinkAddress = matching({
  key: 'validation.link_address',
  pattern: /^(https?:\/\/[^\s/]+\S*|mailto:\S+@\S+|tel:\+?[\d\s()./-]+)$/i,
})

/** A full http(s) address. */
export const validateWebAddress = matching({
  key: 'validation.web_address',
  pattern: /^https?:\/\/[^\s/]+\S*$/i,
})

/** A company number (KBO) as the Crossroads Bank writes it, without dots: 10 digits. */
export const validateKbo = matching({
  key: 'validation.digits',
  pattern: /^\d{10}$/,
  values: { length: 10 },
})

/** An organisation number of the Flemish government: OVO and six digits. */
export const validateOvo = matching({ key: 'validation.ovo', pattern: /^OVO\d{6}$/ })

/** A NIS code: five digits, kept as text. */
const fiveDigits = matching({
  key: 'validation.digits',
  pattern: /^\d{5}$/,
  values: { length: 5 },
})

/** A NIS code; a municipality must have one, other authorities need not. */
export const validateNis: TextFieldSingleValidation = (value, options) => {
  const { kind } = options.data as { kind?: unknown }
  if (!value && kind === 'gemeente') return say(options.req, 'validation.nis_required')
  return fiveDigits(value, options)
}

/** The NIS code of a former municipality. */
export const validateFormerNis = fiveDigits

/** Belgian postal codes: four digits each. */
export const validatePostalCodes: TextFieldManyValidation = (values, options) => {
  const usual = text(values as never, options as never)
  if (usual !== true) return usual
  return values?.every((code) => /^[1-9]\d{3}$/.test(code)) === false
    ? say(options.req, 'validation.postal_code')
    : true
}
