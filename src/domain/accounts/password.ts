import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

import { fold } from '../fold'
import { PASSWORD_MAX, PASSWORD_MIN } from './passwordLength'

/** zxcvbn's third level of four: 10^8 guesses by somebody who knows how people choose. */
const STRONG_ENOUGH = 3

/** Weighing takes longer with each character, and a weak password does not start this well. */
const WEIGHED = 64

/** What people here would choose first; the lists of the library are mostly English. */
const LOCAL_WORDS = [
  'wachtwoord',
  'paswoord',
  'geheim',
  'welkom',
  'gemeente',
  'stad',
  'vlaanderen',
  'vvsg',
  'samenleven',
  'plan samenleven',
  'praktijken',
  'praktijkendatabank',
  'lente',
  'zomer',
  'herfst',
  'winter',
]

type Person = { email?: string | undefined; name?: string | undefined }

/** Why a password is refused: its length, that many have it, or that it is the person's own name. */
export type PasswordProblem = 'common' | 'length' | 'personal'

let weigher: ZxcvbnFactory | undefined

/**
 * Weighs a new password.
 *
 * @param person whose it is: their name and address are guessed first
 * @returns what is wrong with it, or undefined
 */
export const passwordProblem = (
  password: unknown,
  { email = '', name = '' }: Person = {},
): PasswordProblem | undefined => {
  // Characters as a person counts them.
  const characters = typeof password === 'string' ? [...password] : []
  if (characters.length < PASSWORD_MIN || characters.length > PASSWORD_MAX) return 'length'
  const mailbox = email.split('@', 1)[0]!
  const words = [email, mailbox, name, ...mailbox.split(/[._-]+/), ...name.split(/\s+/)]
  const own = [...new Set([...words, ...words.map(fold)])].filter((word) => word.length > 2)
  weigher ??= new ZxcvbnFactory({
    dictionary: { passwords: dictionary['passwords-common'], local: LOCAL_WORDS },
    graphs: adjacencyGraphs,
  })
  const { score, sequence } = weigher.check(characters.slice(0, WEIGHED).join(''), own)
  if (score >= STRONG_ENOUGH) return undefined
  return sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs')
    ? 'personal'
    : 'common'
}
