import type { Config } from 'payload'

import { MAX_FILE_BYTES } from '../../src/domain/images/limits'
import { FileRefusedError } from './fileRefused'

/** What a form holds beside its file: a document's fields as JSON, in bytes. */
const FIELD_BYTES = 1024 * 1024

/**
 * The limits on a form with a file, for the root of the configuration. A file that is too large is
 * cut off and refused while it comes in, with the same answer as one that is measured afterwards.
 */
export const UPLOAD_OPTIONS: NonNullable<Config['upload']> = {
  abortOnLimit: true,
  limitHandler: () => {
    throw new FileRefusedError('file_too_large')
  },
  // The parser stops at its limit, not past it.
  limits: { fieldSize: FIELD_BYTES, fields: 5, fileSize: MAX_FILE_BYTES + 1, files: 1, parts: 6 },
  // The original name is kept apart; what is stored has a name of its own.
  safeFileNames: false,
  useTempFiles: false,
}
