import { bulletKind, isAtMargin } from './lines'
import type { Line } from './lines'
import type { FicheTerm, FicheWarning } from './types'
import { lineWarning } from './warnings'

/**
 * Reads a section that is a list of short texts. A list without bullets (pasted as plain text) has an item a
 * line. Below bullets, a line further in continues its item, and text at the margin is not part of the list: it
 * is handed back as `strays`.
 */
export const parseTerms = (lines: readonly Line[]) => {
  const terms: FicheTerm[] = []
  const warnings: FicheWarning[] = []
  const first = lines.find((line) => line.mark !== '')
  for (const [index, line] of lines.entries()) {
    const last = terms.at(-1)
    const isBelowBullet = first !== undefined && line.number > first.number
    if (line.mark === '' && isBelowBullet && last) {
      if (isAtMargin(line) && line.hasBlankBefore) {
        return { terms: terms.filter(hasText), warnings, strays: lines.slice(index) }
      }
      last.text = `${last.text} ${line.text}`.trim()
      continue
    }
    if (first && line.mark !== '' && isUnder(line, first)) {
      warnings.push(lineWarning('nested_item', line))
    }
    terms.push({ text: line.text, line: line.number })
  }
  return { terms: terms.filter(hasText), warnings, strays: [] }
}

const hasText = (term: FicheTerm): boolean => term.text !== ''

const isUnder = (line: Line, first: Line): boolean =>
  line.indent > first.indent + 1 ||
  (line.indent >= first.indent && bulletKind(line.mark) !== bulletKind(first.mark))
