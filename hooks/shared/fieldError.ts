import type { CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'

import { languageOf, say } from '../../src/i18n'
import type { MessageKey, nlEn } from '../../src/i18n'

type Fault = {
  collection: CollectionSlug
  key: MessageKey
  label: ReturnType<typeof nlEn>
  path: string
  req: PayloadRequest
  values?: Record<string, number | string>
}

/** A fault of one field. The sentence is the error's own too: the admin shows no other for a draft. */
export const fieldError = ({
  collection,
  key,
  label,
  path,
  req,
  values,
}: Fault): ValidationError => {
  const message = say(req, key, values)
  const error = new ValidationError(
    { collection, errors: [{ label: label[languageOf(req)], message, path }], req },
    req.t,
  )
  error.message = message
  return error
}
