import { randomInt } from 'node:crypto'

import { RefusedError } from '../refusedError'

/** Shortest and longest password, in characters. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

/** Without letters and digits that look alike: a password is read from a screen and typed over. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 5

/** @returns a random password of 23 characters (99 bits): four groups of five with hyphens */
export const generatePassword = (): string => Array.from({ length: GROUPS }, group).join('-')

const group = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** @throws {RefusedError} when the password is too short or too long */
export const checkPassword = (password: string): void => {
  if (password.length < PASSWORD_MIN) {
    throw new RefusedError(`Het wachtwoord moet minstens ${PASSWORD_MIN} tekens lang zijn.`)
  }
  if (password.length > PASSWORD_MAX) {
    throw new RefusedError(`Het wachtwoord mag hoogstens ${PASSWORD_MAX} tekens lang zijn.`)
  }
}
