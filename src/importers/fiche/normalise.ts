import { singleSpaced, withoutZeroWidth } from '../../domain/whitespace'

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const TAB_WIDTH = 4

/** A line of the source after the white space rules, blank lines included. */
export type SourceLine = {
  /** Columns before the text; a tab runs to the next multiple of 4, any other space counts 1. */
  indent: number
  /** Without indent and trailing space, single spaces inside; '' for a blank line. */
  text: string
  /** From the first character on, inner white space as typed. */
  typed: string
}

/**
 * THE white space normalisation, the only one that the importer applies and the round trip is compared under.
 * It changes white space and nothing else:
 * - CRLF, CR, vertical tab, form feed, NEL and the Unicode line and paragraph separators end a line;
 * - zero-width spaces (U+200B, U+2060, U+FEFF) go;
 * - within a line each run of spaces (tab, U+00A0 and every other Unicode space) becomes one space;
 * - indent and trailing space go;
 * - a run of blank lines becomes one, and none is left at the start and the end.
 */
export const normaliseWhitespace = (text: string): string => {
  const result: string[] = []
  for (const line of sourceLines(text)) {
    if (line.text !== '' || (result.length > 0 && result.at(-1) !== '')) result.push(line.text)
  }
  if (result.at(-1) === '') result.pop()
  return result.join('\n')
}

/** Cuts a text into lines under the rules of {@link normaliseWhitespace}, with the indent as a number. */
export const sourceLines = (text: string): SourceLine[] =>
  withoutZeroWidth(text)
    .split(LINE_BREAK)
    .map((line) => {
      const typed = line.trim()
      return {
        indent: columns(line.slice(0, line.length - line.trimStart().length)),
        text: singleSpaced(typed),
        typed,
      }
    })

const columns = (space: string): number => {
  let column = 0
  for (const character of space) {
    column = character === '\t' ? (Math.floor(column / TAB_WIDTH) + 1) * TAB_WIDTH : column + 1
  }
  return column
}
