import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { USERS } from '../../collections/slugs'
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from '../../src/domain/accounts/password'
import type { PasswordProblem } from '../../src/domain/accounts/password'
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

/** The same for a password that was forgotten: Payload hashes it before any other hook sees it. */
export const checkNewPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  const { data } = args as { data?: { password?: unknown; token?: unknown } }
  check(data?.password, await ownerOf(data?.token, req), req)
  return args
}

/**
 * Whose link it is. Nobody's: Payload refuses it right after this. Without `req`: a refusal should not
 * wait for, or meet, what others write.
 */
const ownerOf = async (token: unknown, { payload }: PayloadRequest): Promise<Person> => {
  if (typeof token !== 'string' || token === '') return {}
  const { docs } = await payload.find({
    collection: USERS,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    where: { resetPasswordToken: { equals: token } },
  })
  return docs[0] ?? {}
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
