import { singleSpaced } from '../whitespace'

/** A point of a list: its text ('\n' is a line break) and the points under it. */
export type ListItem = { text: string; items: ListItem[] }

/** What the fiche format and the editor have in common. In a text '\n' is a line break. */
export type Block = { type: 'paragraph'; text: string } | { type: 'list'; items: ListItem[] }

/**
 * Brings blocks in the one form that text can hold: white space runs become one space, empty lines, items and
 * blocks go, adjacent lists become one. Only white space and structure without text are touched.
 */
export const canonicalBlocks = (blocks: readonly Block[]): Block[] => {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (block.type === 'paragraph') {
      const text = canonicalText(block.text)
      if (text !== '') result.push({ type: 'paragraph', text })
      continue
    }
    const items = canonicalItems(block.items)
    if (items.length === 0) continue
    if (last?.type === 'list') last.items.push(...items)
    else result.push({ type: 'list', items })
  }
  return result
}

/** The text with single spaces, and without empty lines. */
export const canonicalText = (text: string): string =>
  text
    .split('\n')
    .map(singleSpaced)
    .filter((line) => line !== '')
    .join('\n')

/** Points without a text of their own hand their sub-points to the point before, or up one level. */
const canonicalItems = (items: readonly ListItem[]): ListItem[] => {
  const result: ListItem[] = []
  for (const item of items) {
    const text = canonicalText(item.text)
    const children = canonicalItems(item.items)
    if (text !== '') result.push({ text, items: children })
    else (result.at(-1)?.items ?? result).push(...children)
  }
  return result
}
