/**
 * A text that fits in one line of a mail's head: without line ends, which would begin another header,
 * and without the marks that turn the direction of what follows.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
