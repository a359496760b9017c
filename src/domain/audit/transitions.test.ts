import { describe, expect, it } from '@jest/globals'

import { transitionsOf } from './transitions'
import type { DocumentState } from './transitions'

const draft: DocumentState = { isBinned: false, status: 'draft' }
const published: DocumentState = { isBinned: false, status: 'published' }
const binned = (state: DocumentState): DocumentState => ({ ...state, isBinned: true })

const CASES: [string, DocumentState | undefined, DocumentState, boolean, string[]][] = [
  ['a new draft', undefined, draft, false, ['create null draft']],
  ['a new document that is online at once', undefined, published, true, ['publish null published']],
  ['a draft that is saved', draft, draft, false, []],
  ['a draft of what is online', published, published, false, []],
  ['a first publication', draft, published, true, ['publish draft published']],
  ['another text online', published, published, true, ['publish published published']],
  ['a text that goes offline', published, draft, false, ['unpublish published draft']],
  ['a draft that is binned', draft, binned(draft), false, ['trash draft trash']],
  ['what is online and binned', published, binned(published), true, ['trash published trash']],
  ['a draft that is brought back', binned(draft), draft, false, ['undelete trash draft']],
  [
    'what was online and is brought back',
    binned(published),
    published,
    true,
    ['undelete trash published'],
  ],
  [
    'what is brought back and put online',
    binned(draft),
    published,
    true,
    ['undelete trash published', 'publish draft published'],
  ],
  [
    'what is taken offline and binned',
    published,
    binned(draft),
    false,
    ['unpublish published draft', 'trash draft trash'],
  ],
]

describe('what a write did', () => {
  it.each(CASES)('tells of %s', (_, before, after, isPublishing, expected) => {
    const found = transitionsOf(before, after, isPublishing)
    expect(found.map(({ from, to, verb }) => `${verb} ${from} ${to}`)).toEqual(expected)
  })
})
