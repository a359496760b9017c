import { slugify } from '../../domain/slug'
import { singleSpaced } from '../../domain/whitespace'
import { quote } from './warnings'

export type TitleOrigin = 'filename' | 'image' | 'option'

export type FicheTitle = {
  title: string
  origin: TitleOrigin
  /** A Dutch sentence, when another source gives another title. */
  disagreement?: string
}

const ORIGIN_NAMES: Readonly<Record<TitleOrigin, string>> = {
  option: 'de optie --title',
  filename: 'de bestandsnaam',
  image: 'de bestandsnaam van de afbeelding',
}

// What devices, programs and people call a file when it has no name yet.
const GENERIC_WORDS = new Set(
  (
    'afbeelding afbeeldingen banner bestand copy cropped document download dsc dscn export fiche fiches file ' +
    'final foto header hero image images img import index kopie logo naamloos new nieuw page pagina ' +
    'photo picture praktijk pxl scan schermafbeelding screenshot tekst temp test text thumbnail titel title ' +
    'tmp unnamed untitled upload versie version whatsapp'
  ).split(' '),
)

/**
 * Chooses a fiche's title, which the text itself lacks: the given one, else a file name made of words, else the
 * image's file name.
 * @param filename with or without folders and extension
 * @returns undefined when no source gives one
 */
export const ficheTitle = (sources: {
  explicit?: string | undefined
  filename?: string | undefined
  imageFilename?: string | undefined
}): FicheTitle | undefined => {
  const candidates = [
    { origin: 'option' as const, title: clean(sources.explicit ?? '') },
    { origin: 'filename' as const, title: titleFromFilename(sources.filename ?? '') },
    { origin: 'image' as const, title: titleFromFilename(sources.imageFilename ?? '') },
  ].filter(({ title }) => title !== '')
  const [chosen, ...others] = candidates
  if (!chosen) return undefined

  const differing = others.filter(({ title }) => slugify(title) !== slugify(chosen.title))
  if (differing.length === 0) return chosen
  const rest = differing.map(({ origin, title }) => `${ORIGIN_NAMES[origin]} zegt ${quote(title)}`)
  const disagreement = `De titel ${quote(chosen.title)} komt van ${ORIGIN_NAMES[chosen.origin]}, maar ${rest.join(' en ')}.`
  return { ...chosen, disagreement }
}

const clean = (text: string): string => singleSpaced(text.normalize('NFC'))

/** A title from a file's name; '' when the name is a number, a code or a word that says nothing. */
const titleFromFilename = (filename: string): string => {
  const stem = clean(filename.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(/[\s_-]+(?:kopie|copy)(?:[\s_-]+\d+)?$/i, '')
  // With spaces around, a hyphen belongs to the words ('Project Sint-Niklaas').
  const text = clean(/\s/.test(stem) ? stem.replace(/_/g, ' ') : stem.replace(/[-_+]/g, ' '))
  if (!isMadeOfWords(text)) return ''
  // Dutch writes 'Eén' with an accent on the second letter only.
  return text
    .replace(/^éé/, 'Eé')
    .replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('nl-BE'))
}

const isMadeOfWords = (text: string): boolean => {
  const tokens = slugify(text).split('-').filter(Boolean)
  const words = tokens.filter(isWord)
  return words.some((word) => !GENERIC_WORDS.has(word)) && words.length * 2 > tokens.length
}

/** Letters with a vowel, and no hexadecimal code. */
const isWord = (token: string): boolean =>
  /^[a-z]{2,}$/.test(token) && /[aeiouy]/.test(token) && !/^[a-f]{6,}$/.test(token)
