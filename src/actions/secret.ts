import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** @returns a secret that nobody guesses: 256 bits, as 43 characters that a URL may hold */
export const createSecret = (): string => randomBytes(BYTES).toString('base64url')

/**
 * What is kept of a secret: who reads the database cannot use it. It is as random as a hash, so one
 * round is enough.
 *
 * @returns SHA-256 in hexadecimal
 */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')
