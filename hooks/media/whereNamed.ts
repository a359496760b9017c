import type { Where } from 'payload'

import { readStoredName } from '../../src/domain/images/fileName'

/** Finds the row that names a stored file, in one index. Undefined for a name that none can have. */
export const whereNamed = (filename: string): undefined | Where => {
  const file = readStoredName(filename)
  if (!file) return undefined
  return { [file.size ? `sizes.${file.size}.filename` : 'filename']: { equals: filename } }
}
