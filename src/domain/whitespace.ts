const ZERO_WIDTH = /[\u200B\u2060\uFEFF]/g

/** Drops zero-width spaces, which pasted web text carries inside words. */
export const withoutZeroWidth = (text: string): string => text.replace(ZERO_WIDTH, '')

/** One line: each run of white space (U+00A0 and line ends included) becomes one space, none at the ends. */
export const singleSpaced = (text: string): string =>
  withoutZeroWidth(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
