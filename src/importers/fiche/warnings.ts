import type { FicheWarning, FicheWarningCode } from './types'

const MAX_QUOTE = 80

/** A text between Dutch quotes, cut after 80 characters. */
export const quote = (text: string): string =>
  `‘${text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE).trimEnd()}…` : text}’`

/** What went otherwise than the text suggests, for one line; each message quotes the line. */
const MESSAGES: Readonly<Record<Exclude<FicheWarningCode, 'unreadable_back'>, string>> = {
  empty_implementation: 'er staat geen tekst onder deze gemeente.',
  empty_section: 'er staat niets onder deze titel.',
  extra_category: 'een praktijk heeft één categorie; deze regel is niet als categorie gebruikt.',
  moved_text: 'deze tekst hoort niet bij dit onderdeel en staat nu achteraan in de beschrijving.',
  nested_item: 'dit punt stond onder een ander punt en is een gewoon punt geworden.',
  repeated_heading: 'deze titel staat er al; de regel is als gewone tekst gelezen.',
  unclear_line: 'dit lijkt een gemeente zonder tekst; de regel is bij de vorige gemeente gezet.',
}

/** A warning about one line of the source, in Dutch, with its number and its text. */
export const lineWarning = (
  code: keyof typeof MESSAGES,
  { number, text }: { number: number; text: string },
): FicheWarning => ({
  code,
  line: number,
  message: `Regel ${number}, ${quote(text)}: ${MESSAGES[code]}`,
})
