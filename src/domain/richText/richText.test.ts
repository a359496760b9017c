import { describe, expect, it } from '@jest/globals'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import fc from 'fast-check'

import { canonicalBlocks, fromLexical, plainText, toLexical } from './index'
import type { Block, ListItem } from './index'

const text = fc.oneof(
  fc.constantFrom(
    'Samen',
    'twee\nregels',
    'A’REA “UP”',
    'e\u0301én',
    '1. punt',
    '- streep',
    '  ruim  ',
  ),
  fc.string({ maxLength: 12 }),
)

const { item } = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc.record({
    text,
    items: fc.oneof(
      { maxDepth: 3 },
      fc.constant<ListItem[]>([]),
      fc.array(tie('item'), { maxLength: 3 }),
    ),
  }),
}))

const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), text }),
    fc.record({ type: fc.constant('list' as const), items: fc.array(item, { maxLength: 4 }) }),
  ),
)

const throughEditor = (state: unknown): unknown => {
  const editor = createHeadlessEditor({
    nodes: [ListNode, ListItemNode],
    onError: (error: Error) => {
      throw error
    },
  })
  return editor.parseEditorState(JSON.stringify(state)).toJSON()
}

const letters = (value: string): string => value.replace(/[\s\u0085\u200b\u2060\ufeff]/g, '')

const textNode = (value: string, format = 0) => ({ type: 'text', text: value, format, version: 1 })
const element = (type: string, children: object[], more: object = {}) => ({
  type,
  children,
  version: 1,
  ...more,
})
const state = (...children: object[]) => ({ root: element('root', children) })

describe('toLexical', () => {
  it('writes the nodes that the editor itself would write', () => {
    fc.assert(
      fc.property(blocks, (value) => {
        const written = toLexical(canonicalBlocks(value))
        expect(JSON.parse(JSON.stringify(throughEditor(written)))).toEqual(written)
      }),
    )
  })

  it('writes one empty paragraph when there is no text, as the editor needs one', () => {
    expect(toLexical([]).root.children).toMatchObject([{ type: 'paragraph', children: [] }])
    expect(fromLexical(toLexical([]))).toEqual([])
  })

  it('puts a nested list in a list item of its own after its item', () => {
    const [list] = toLexical([
      { type: 'list', items: [{ text: 'een', items: [{ text: 'onder', items: [] }] }] },
    ]).root.children
    expect(list).toMatchObject({
      type: 'list',
      tag: 'ul',
      children: [
        { type: 'listitem', value: 1, children: [{ text: 'een' }] },
        {
          type: 'listitem',
          value: 2,
          children: [{ type: 'list', children: [{ children: [{ text: 'onder' }] }] }],
        },
      ],
    })
  })
})

describe('fromLexical', () => {
  it('reads back what toLexical wrote', () => {
    fc.assert(
      fc.property(blocks, (value) => {
        const canonical = canonicalBlocks(value)
        expect(fromLexical(toLexical(canonical))).toEqual(canonical)
      }),
    )
  })

  it('reads headings, quotes, links and formats as text', () => {
    const link = element('link', [textNode('deze fiche')], { fields: { url: 'https://gent.be' } })
    expect(
      fromLexical(
        state(
          element('heading', [textNode('Aanpak')], { tag: 'h3' }),
          element('quote', [textNode('Samen')]),
          element('paragraph', [
            textNode('Vul '),
            link,
            textNode(' in', 1),
            { type: 'linebreak', version: 1 },
            textNode('en'),
            { type: 'tab', text: '\t', version: 1 },
            textNode('klaar'),
          ]),
        ),
      ),
    ).toEqual([
      { type: 'paragraph', text: 'Aanpak' },
      { type: 'paragraph', text: 'Samen' },
      { type: 'paragraph', text: 'Vul deze fiche in\nen klaar' },
    ])
  })

  it('keeps the numbers of an ordered list as text', () => {
    const items = ['een', 'twee'].map((value) => element('listitem', [textNode(value)]))
    const list = element('list', items, { listType: 'number', start: 3 })
    expect(fromLexical(state(list))).toEqual([
      {
        type: 'list',
        items: [
          { text: '3. een', items: [] },
          { text: '4. twee', items: [] },
        ],
      },
    ])
  })

  it('reads nested lists in either shape, and blocks inside an item', () => {
    const nested = element('list', [element('listitem', [textNode('onder')])])
    const own = element('list', [
      element('listitem', [textNode('een')]),
      element('listitem', [nested]),
    ])
    const inside = element('list', [
      element('listitem', [element('paragraph', [textNode('een')]), nested]),
    ])
    const expected = [
      { type: 'list', items: [{ text: 'een', items: [{ text: 'onder', items: [] }] }] },
    ]
    expect(fromLexical(state(own))).toEqual(expected)
    expect(fromLexical(state(inside))).toEqual(expected)
  })

  it('reads the cells of a table and skips nodes without text', () => {
    const cell = element('tablecell', [element('paragraph', [textNode('cel')])])
    const table = element('table', [element('tablerow', [cell, cell])])
    expect(
      plainText(state(table, { type: 'horizontalrule' }, { type: 'upload', value: 'x' })),
    ).toBe('cel\ncel')
  })

  it.each([undefined, null, '', {}, { root: {} }, { root: { children: [null, 1] } }])(
    'reads %j as no text',
    (value) => {
      expect(fromLexical(value)).toEqual([])
      expect(plainText(value)).toBe('')
    },
  )
})

describe('canonicalBlocks', () => {
  it('touches white space only', () => {
    fc.assert(
      fc.property(blocks, (value) => {
        const all = (list: readonly ListItem[]): string =>
          list.map((entry) => entry.text + all(entry.items)).join('')
        const textOf = (list: readonly Block[]) =>
          list.map((block) => (block.type === 'list' ? all(block.items) : block.text)).join('')
        expect(letters(textOf(canonicalBlocks(value)))).toBe(letters(textOf(value)))
      }),
    )
  })

  it('joins adjacent lists and changes nothing the second time', () => {
    const list: Block = { type: 'list', items: [{ text: 'punt', items: [] }] }
    expect(canonicalBlocks([list, list])).toHaveLength(1)
    fc.assert(
      fc.property(blocks, (value) => {
        const once = canonicalBlocks(value)
        expect(canonicalBlocks(once)).toEqual(once)
      }),
    )
  })
})
