import { singleSpaced } from '../../domain/whitespace'
import { sourceLines } from './normalise'

/** A line that holds text, with what the layout says about it. */
export type Line = {
  /** 1-based, in the file. */
  number: number
  /** Columns before the text or the bullet. */
  indent: number
  /** The bullet as typed, '' without one. */
  mark: string
  /** Without the bullet, white space normalised; '' only for a bullet that stands alone. */
  text: string
  hasBlankBefore: boolean
}

// Word and browsers copy list bullets as these characters; U+F0xx are those of the Symbol and Wingdings fonts.
// A dash or asterisk needs a space after it, and the 'o' of Word's second level a tab or several spaces:
// else '-18-jarigen' and 'o ja' would be list items.
const BULLET = /^(?:([•·∙▪▫◦‣●○■□➢►\uF0A7\uF0B7\uF0D8])|([-–—*])(?=\s|$)|(o)(?=\t|\s{2}))\s*/u

/** Whether a text starts with what the parser takes for a bullet. */
export const startsWithBullet = (text: string): boolean => BULLET.test(text)

/** Bullets of one kind: hyphens and dashes are often mixed by autocorrection. */
export const bulletKind = (mark: string): string => (/^[-–—]$/.test(mark) ? '-' : mark)

/** A line that stands where headings stand. One column is allowed, as pasted pages have it. */
export const isAtMargin = (line: Line): boolean => line.mark === '' && line.indent <= 1

/** The line's text with its bullet, for parts that keep lines as they are. */
export const asTyped = (line: Line): string => [line.mark, line.text].filter(Boolean).join(' ')

/**
 * The lines of a text that are not blank. A bullet alone on its line takes the next line as its text, unless a
 * blank line or another bullet follows (browsers copy lists that way).
 */
export const readLines = (text: string): Line[] => {
  const lines: Line[] = []
  let hasBlankBefore = false
  for (const [index, source] of sourceLines(text).entries()) {
    if (source.text === '') {
      hasBlankBefore = true
      continue
    }
    const match = BULLET.exec(source.typed)
    const last = lines.at(-1)
    if (last && last.mark !== '' && last.text === '' && !hasBlankBefore && !match) {
      last.text = source.text
      continue
    }
    lines.push({
      number: index + 1,
      indent: source.indent,
      mark: match ? (match[1] ?? match[2] ?? match[3] ?? '') : '',
      text: match ? singleSpaced(source.typed.slice(match[0].length)) : source.text,
      hasBlankBefore,
    })
    hasBlankBefore = false
  }
  return lines
}
