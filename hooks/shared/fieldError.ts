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

/** A fault of one field, shown beside that field in the admin and named by its label elsewhere. */
export const fieldError = ({ collection, key, label, path, req, values }: Fault): ValidationError =>
  new ValidationError(
    {
      collection,
      errors: [{ label: label[languageOf(req)], message: say(req, key, values), path }],
      req,
    },
    req.t,
  )
