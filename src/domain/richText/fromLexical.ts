import { canonicalBlocks } from './blocks'
import type { Block, ListItem } from './blocks'

type Node = Record<string, unknown>

const INLINE_TYPES = new Set(['autolink', 'link', 'linebreak', 'overflow', 'mark', 'tab', 'text'])

/**
 * Reads the text out of an editor state, whatever it is made of: headings, quotes and table cells become
 * paragraphs, links and bold their text, ordered lists keep their numbers as text. No character is dropped;
 * nodes without text (uploads, rules) leave nothing.
 * @param state a serialised editor state; anything else reads as no blocks
 */
export const fromLexical = (state: unknown): Block[] =>
  canonicalBlocks(readBlocks(childrenOf(isNode(state) ? state.root : undefined)))

/** The text of an editor state, a line for each paragraph, list item and line break; for search and excerpts. */
export const plainText = (state: unknown): string =>
  fromLexical(state)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : itemLines(block.items)))
    .join('\n')

const itemLines = (items: readonly ListItem[]): string[] =>
  items.flatMap((item) => [item.text, ...itemLines(item.items)])

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const childrenOf = (node: unknown): Node[] =>
  isNode(node) && Array.isArray(node.children) ? node.children.filter(isNode) : []

const isInline = (node: Node): boolean =>
  INLINE_TYPES.has(String(node.type)) || typeof node.text === 'string'

/** Runs of inline nodes make one paragraph; every other node speaks for itself. */
const readBlocks = (nodes: readonly Node[]): Block[] => {
  const blocks: Block[] = []
  let run = ''
  const closeRun = () => {
    blocks.push({ type: 'paragraph', text: run })
    run = ''
  }
  for (const node of nodes) {
    if (isInline(node)) {
      run += inlineText(node)
      continue
    }
    closeRun()
    if (node.type === 'list') blocks.push({ type: 'list', items: readItems(node) })
    else blocks.push(...readBlocks(childrenOf(node)))
  }
  closeRun()
  return blocks
}

const inlineText = (node: Node): string => {
  if (node.type === 'linebreak') return '\n'
  if (typeof node.text === 'string') return node.text
  return childrenOf(node).map(inlineText).join('')
}

const readItems = (list: Node): ListItem[] => {
  const isOrdered = list.listType === 'number' || list.tag === 'ol'
  let number = typeof list.start === 'number' ? list.start : 1
  return childrenOf(list).map((node) => {
    const item = readItem(node)
    if (isOrdered && item.text.trim() !== '') {
      item.text = `${number}. ${item.text}`
      number += 1
    }
    return item
  })
}

/** A list item holds inline nodes, but pasted content brings paragraphs and other blocks along. */
const readItem = (node: Node): ListItem => {
  const item: ListItem = { text: '', items: [] }
  for (const block of canonicalBlocks(readBlocks(childrenOf(node)))) {
    if (block.type === 'list') item.items.push(...block.items)
    else if (item.items.length > 0) item.items.push({ text: block.text, items: [] })
    else item.text = item.text === '' ? block.text : `${item.text}\n${block.text}`
  }
  return item
}
