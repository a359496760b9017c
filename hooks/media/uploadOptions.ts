import type { Config } from 'payload'

import { MAX_FILE_BYTES } from '../../src/domain/images/limits'

/** What a form holds beside its file: a document's fields as JSON, in bytes. */
const FIELD_BYTES = 1024 * 1024

/**
 * The limits on a form with a file, for the root of the configuration: no more is read than that.
 * `acceptFile` measures what came in and answers. Functions have no place here, since the admin's
 * browser is sent these options.
 */
export const UPLOAD_OPTIONS: NonNullable<Config['upload']> = {
  abortOnLimit: true,
  limits: {
    fieldSize: FIELD_BYTES,
    fields: 5,
    fileSize: MAX_FILE_BYTES + FIELD_BYTES,
    files: 1,
    parts: 6,
  },
  // The original name is kept apart; what is stored has a name of its own.
  safeFileNames: false,
  useTempFiles: false,
}
