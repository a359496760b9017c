import type { Block, ListItem } from '../../domain/richText'
import { bulletKind } from './lines'
import type { Line } from './lines'

type Level = { indent: number; kind: string; items: ListItem[] }

/**
 * Reads lines as paragraphs and nested lists. A line without a blank line before it continues the paragraph or
 * list item above ('\n'); after a list, a line that is indented no further than the bullets is a new paragraph.
 */
export const parseBlocks = (lines: readonly Line[]): Block[] => {
  const blocks: Block[] = []
  let levels: Level[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.mark !== '') {
      if (last?.type !== 'list') levels = []
      const items = last?.type === 'list' ? last.items : []
      if (last?.type !== 'list') blocks.push({ type: 'list', items })
      levels = placeBullet({ line, levels, root: items })
      continue
    }
    const item = last?.type === 'list' ? levels.at(-1)?.items.at(-1) : undefined
    if (item && continuesItem(line, levels.at(-1))) {
      item.text = item.text === '' ? line.text : `${item.text}\n${line.text}`
    } else if (last?.type === 'paragraph' && !line.hasBlankBefore) {
      last.text = `${last.text}\n${line.text}`
    } else {
      blocks.push({ type: 'paragraph', text: line.text })
    }
  }
  return blocks
}

const continuesItem = (line: Line, level: Level | undefined): boolean =>
  level !== undefined && line.indent >= level.indent + (line.hasBlankBefore ? 2 : 1)

/**
 * A bullet of the same kind at about the same column is a sibling; further in, or of a new kind at the same
 * column (Word copies nested lists without indent), it goes under the last item; else it closes levels.
 */
const placeBullet = ({
  line,
  levels,
  root,
}: {
  line: Line
  levels: readonly Level[]
  root: ListItem[]
}): Level[] => {
  const item: ListItem = { text: line.text, items: [] }
  const kind = bulletKind(line.mark)
  const sibling = levels.findLastIndex(
    (level) => level.kind === kind && Math.abs(level.indent - line.indent) <= 1,
  )
  if (sibling >= 0) {
    const open = levels.slice(0, sibling + 1)
    open.at(-1)?.items.push(item)
    return open
  }
  const open = levels.slice(0, levels.findLastIndex((level) => level.indent <= line.indent) + 1)
  const parent = open.at(-1)
  const items = parent ? (parent.items.at(-1)?.items ?? parent.items) : root
  items.push(item)
  return [...open, { indent: line.indent, kind, items }]
}
