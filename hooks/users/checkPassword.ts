import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { USERS } from '../../collections/slugs'
import { passwordProblem } from '../../src/domain/accounts/password'
import type { PasswordProblem } from '../../src/domain/accounts/password'
import { PASSWORD_MAX, PASSWORD_MIN } from '../../src/domain/accounts/passwordLength'
import { nlEn } from '../../src/i18n'
import type { User } from '../../src/payload-types'
import { fieldError } from '../shared/fieldError'

const MESSAGES = {
  common: 'validation.password_common',
  length: 'validation.password_length',
  personal: 'validation.password_personal',
} as const satisfies Record<PasswordProblem, string>

type Person = Partial<Pick<User, 'email' | 'name'>>

/** Refuses a password that others would guess. A write without a password is left alone. */
export const checkPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { password, ...person } = (data ?? {}) as Person & { password?: unknown }
  if (password === undefined || password === null || password === '') return data
  check(password, { ...(originalDoc as Person | undefined), ...person }, req)
  return data
}

const check = (password: unknown, { email, name }: Person, req: PayloadRequest): void => {
  const problem = passwordProblem(password, { email, name })
  if (!problem) return
  throw fieldError({
    collection: USERS,
    key: MESSAGES[problem],
    label: nlEn('Wachtwoord', 'Password'),
    path: 'password',
    req,
    values: { max: PASSWORD_MAX, min: PASSWORD_MIN },
  })
}
