import type { Block, ListItem } from './blocks'
import type { LexicalNode, LexicalState } from './lexical'

/**
 * Writes blocks as the editor state that @payloadcms/richtext-lexical 3.90 stores.
 * Without blocks the state holds one empty paragraph, which Payload counts as "no text".
 */
export const toLexical = (blocks: readonly Block[]): LexicalState => ({
  root: {
    type: 'root',
    children:
      blocks.length === 0
        ? [paragraph('')]
        : blocks.map((block) =>
            block.type === 'paragraph' ? paragraph(block.text) : list(block.items, 0),
          ),
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  },
})

const paragraph = (text: string): LexicalNode => ({
  type: 'paragraph',
  children: inline(text),
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  version: 1,
})

const list = (items: readonly ListItem[], depth: number): LexicalNode => {
  const children: LexicalNode[] = []
  let value = 1
  for (const item of items) {
    children.push(listItem({ children: inline(item.text), depth, value }))
    value += 1
    // Lexical keeps a nested list in a list item of its own, after the item that it belongs to.
    if (item.items.length > 0) {
      children.push(listItem({ children: [list(item.items, depth + 1)], depth, value }))
    }
  }
  return {
    type: 'list',
    children,
    direction: null,
    format: '',
    indent: 0,
    listType: 'bullet',
    start: 1,
    tag: 'ul',
    version: 1,
  }
}

const listItem = ({
  children,
  depth,
  value,
}: {
  children: LexicalNode[]
  depth: number
  value: number
}): LexicalNode => ({
  type: 'listitem',
  children,
  direction: null,
  format: '',
  indent: depth,
  value,
  version: 1,
})

const inline = (text: string): LexicalNode[] =>
  text.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
    ...(line === ''
      ? []
      : [
          {
            type: 'text',
            detail: 0,
            format: 0,
            mode: 'normal',
            style: '',
            text: line,
            version: 1,
          },
        ]),
  ])
