/** In milliseconds. */
const LONGEST = 200

/**
 * How long to wait before work that met another write is done again: longer each time, and never twice
 * the same, because other processes write too.
 *
 * @param attempt counts from 1
 * @returns milliseconds
 */
export const pauseBefore = (attempt: number): number =>
  Math.random() * Math.min(LONGEST, 20 * 2 ** attempt)
