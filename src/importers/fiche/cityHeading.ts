import { isFooterText, sectionNamedBy } from './headings'
import { bulletKind, isAtMargin } from './lines'
import type { Line } from './lines'

const MAX_LENGTH = 60
const MAX_WORDS = 8
const NAME_CHARACTERS = /^[\p{L}\p{M}'’‘`´.,()/& –-]+$/u

/**
 * Whether an unknown line can be the name of a municipality, a group of them or another board: short, letters
 * and name punctuation only, not a sentence.
 */
export const looksLikeCityName = (text: string): boolean =>
  text.length <= MAX_LENGTH &&
  text.split(' ').length <= MAX_WORDS &&
  NAME_CHARACTERS.test(text) &&
  /\p{L}/u.test(text) &&
  !/[.,]$/.test(text) &&
  sectionNamedBy(text) === undefined &&
  !isFooterText(text)

type Context = {
  line: Line
  previous: Line | undefined
  next: Line | undefined
  /** The city that is being read, its heading, and the kind of bullet its implementations start with. */
  city: { heading: Line; hasText: boolean; kind: string | undefined } | undefined
  isKnownCity: (name: string) => boolean
}

/**
 * Whether a line of 'Deze praktijk in' starts another city. A known name at the margin does, where a paragraph
 * can start. An unknown line does when it can be a name and has text of its own under it: under the wrong city
 * a text would be published for it, while an unknown city is reported and stays a draft.
 */
export const startsCity = ({ line, previous, next, city, isKnownCity }: Context): boolean => {
  if (!isAtMargin(line)) {
    // Names in a bulleted or indented list of cities: only before any text can they be told from it.
    const isListOfCities = !city || (!city.hasText && !isAtMargin(city.heading))
    return isListOfCities && isKnownCity(line.text)
  }
  const startsParagraph =
    line.hasBlankBefore || !previous || !isAtMargin(previous) || previous === city?.heading
  if (!startsParagraph) return false
  if (isKnownCity(line.text)) return true
  if (!looksLikeCityName(line.text)) return false
  if (!next) return !city
  if (next.mark !== '') {
    const isSameKind = city?.kind === undefined || city.kind === bulletKind(next.mark)
    return isSameKind && (line.hasBlankBefore || !previous || /^\p{Lu}/u.test(line.text))
  }
  if (city && !city.hasText) return false
  return line.hasBlankBefore || !previous ? !isAtMargin(next) || next.hasBlankBefore : false
}
