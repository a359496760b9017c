import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { USERS } from '../../collections/slugs'
import { nlEn } from '../../src/i18n'
import { fieldError } from '../shared/fieldError'

/** NIST SP 800-63B, OWASP ASVS 6.2: length counts, not signs. The most keeps hashing affordable. */
const MIN = 12
const MAX = 128

/** Refuses a password that is too short or too long. A write without a password is left alone. */
export const requireLongPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = data?.password
  if (password !== undefined && password !== null && password !== '') check(password, req)
  return data
}

/** The same for a password that was forgotten: Payload hashes it before any other hook sees it. */
export const requireLongNewPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') {
    check((args as { data?: { password?: unknown } }).data?.password, req)
  }
  return args
}

const check = (password: unknown, req: PayloadRequest): void => {
  // Characters as a person counts them.
  const length = typeof password === 'string' ? [...password].length : 0
  if (length >= MIN && length <= MAX) return
  throw fieldError({
    collection: USERS,
    key: 'validation.password_length',
    label: nlEn('Wachtwoord', 'Password'),
    path: 'password',
    req,
    values: { max: MAX, min: MIN },
  })
}
