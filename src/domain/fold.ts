/**
 * Folds what Dutch spelling lets vary: case, accents, composed or decomposed Unicode.
 * @returns the text in lower case without diacritics; every other character is kept
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
