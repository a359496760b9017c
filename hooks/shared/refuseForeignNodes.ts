import type { CollectionSlug, FieldHook } from 'payload'

import { hasForeignNodes } from '../../src/domain/richText'
import { languageOf } from '../../src/i18n'
import type { nlEn } from '../../src/i18n'
import { fieldError } from './fieldError'

/**
 * Refuses a text with what the editor does not have, in drafts too, which are not validated.
 *
 * @param label of the field
 */
export const refuseForeignNodes =
  (label: ReturnType<typeof nlEn>): FieldHook =>
  ({ collection, path, req, value }) => {
    if (!hasForeignNodes(value)) return value as unknown
    throw fieldError({
      collection: collection?.slug as CollectionSlug,
      key: 'validation.rich_text',
      label,
      path: path.join('.'),
      req,
      values: { field: label[languageOf(req)] },
    })
  }
