import { randomInt } from 'node:crypto'

import { passwordProblem } from '../../domain/accounts/password'
import { PASSWORD_MAX, PASSWORD_MIN } from '../../domain/accounts/passwordLength'
import { message } from '../../i18n'
import { RefusedError } from '../refusedError'

/** Without letters and digits that look alike: a password is read from a screen and typed over. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 5

/** @returns a random password of 23 characters (99 bits): four groups of five with hyphens */
export const generatePassword = (): string => Array.from({ length: GROUPS }, group).join('-')

const group = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/**
 * @param person whose password it is
 * @throws {RefusedError} when the password breaks a rule
 */
export const checkPassword = (
  password: string,
  person: { email: string; name?: string | undefined },
): void => {
  const problem = passwordProblem(password, person)
  if (!problem) return
  const values = { max: PASSWORD_MAX, min: PASSWORD_MIN }
  throw new RefusedError(message('nl', `validation.password_${problem}`, values))
}
