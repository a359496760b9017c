import crypto from 'node:crypto'
import { promisify } from 'node:util'

/** How Payload 3.90 stores a password: auth/strategies/local/generatePasswordSaltHash. */
const PREFIX = 'pbkdf2-sha256-v1:'
const ITERATIONS = 600_000
const KEY_LENGTH = 32

type Stored = { hash?: string | null; salt?: string | null }

/** No password has it; hashing against it costs what hashing against a real one costs. */
const NOBODY = { hash: `${PREFIX}${'0'.repeat(KEY_LENGTH * 2)}`, salt: '0'.repeat(64) }

/**
 * Whether a password is the stored one.
 *
 * @param stored of an account; of nobody when left out, which is never right and takes as much work
 */
export const isPasswordOf = async (password: string, stored: Stored = NOBODY): Promise<boolean> => {
  const { hash, salt } = stored
  if (!hash?.startsWith(PREFIX) || !salt) return false
  // Through the module's object, so that a test can count the work.
  const pbkdf2 = promisify(crypto.pbkdf2)
  const given = await pbkdf2(password, salt, ITERATIONS, KEY_LENGTH, 'sha256')
  const known = Buffer.from(hash.slice(PREFIX.length), 'hex')
  return known.length === given.length && crypto.timingSafeEqual(known, given)
}
