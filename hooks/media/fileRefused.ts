import { APIError } from 'payload'

import { MEDIA } from '../../collections/slugs'
import type { Refusal } from '../../src/domain/images/refusal'
import { REFUSALS } from '../../src/domain/images/refusal'
import type { Language } from '../../src/i18n'

/**
 * An upload that is not accepted. The answer names the field as a validation error does, so that
 * the admin shows the sentence beside the file, and carries the reason's stable code.
 */
export class FileRefusedError extends APIError {
  readonly reason: Refusal

  constructor(reason: Refusal, language: Language = 'nl') {
    const message = REFUSALS[reason][language]
    super(
      message,
      REFUSALS[reason].status,
      { code: reason, collection: MEDIA, errors: [{ message, path: 'file' }] },
      true,
    )
    this.name = 'FileRefusedError'
    this.reason = reason
  }
}
