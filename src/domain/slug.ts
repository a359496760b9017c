import { fold } from './fold'

/** Longest slug that is made, in characters. */
export const MAX_SLUG_LENGTH = 100

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * Address-safe form of a Dutch title: accents folded, apostrophes removed, '&' read as 'en'.
 * @param text any text
 * @returns words of a-z and 0-9 joined by hyphens, at most MAX_SLUG_LENGTH characters and never cut inside
 * a word; '' when no whole word is left
 */
export const slugify = (text: string): string => {
  const words = fold(text)
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘‛`´ʼ′]/g, '')
    .replace(/&/g, ' en ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > MAX_SLUG_LENGTH) break
    slug = longer
  }
  return slug
}
