import { randomBytes } from 'node:crypto'

import { NAME_BYTES, nameFrom } from '../../src/domain/images/fileName'

/** A name that no file has or will have, and that nobody can guess. */
export const newName = (): string => nameFrom(randomBytes(NAME_BYTES))
