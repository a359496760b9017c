import { describe, expect, it } from '@jest/globals'

import { Refusal } from '../refusal'
import { GRAPHQL_LIMITS, guardDocument } from './guardDocument'

const codeOf = (query: string): string | undefined => {
  try {
    guardDocument(query)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.options.code
  }
}

const nested = (depth: number): string => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`
const fields = (count: number): string =>
  `{${Array.from({ length: count }, (_, i) => `a${i}`).join(' ')}}`
const aliases = (count: number): string =>
  `{${Array.from({ length: count }, (_, i) => `b${i}:a`).join(' ')}}`

/** Each fragment spreads the next one twice: short to write, endless to walk. */
const doubling = (steps: number): string =>
  `{...f0} ${Array.from({ length: steps }, (_, i) => `fragment f${i} on Q{...f${i + 1} ...f${i + 1}}`).join(' ')}`

describe('a GraphQL document', () => {
  it('passes when it asks what a page needs', () => {
    expect(
      codeOf(
        'query($s:String){Practices(where:{slug:{equals:$s}}){docs{...p}}} fragment p on Practice{title}',
      ),
    ).toBeUndefined()
  })

  it.each([
    ['depth', nested, GRAPHQL_LIMITS.depth],
    ['fields', fields, GRAPHQL_LIMITS.fields],
    ['aliases', aliases, GRAPHQL_LIMITS.aliases],
  ])('may reach the limit on %s and no further', (_name, make, limit) => {
    expect(codeOf(make(limit))).toBeUndefined()
    expect(codeOf(make(limit + 1))).toBe('query_too_complex')
  })

  it.each([
    [
      'too many directives on one field',
      '{a @include(if:true) @skip(if:false) @x}',
      'query_too_complex',
    ],
    ['fragments that double', doubling(60), 'query_too_complex'],
    ['a fragment in itself', '{...f} fragment f on Q{a{...f}}', 'fragment_cycle'],
    [
      'fragments in each other',
      '{...f} fragment f on Q{...g} fragment g on Q{...f}',
      'fragment_cycle',
    ],
    ['two operations', 'query a{a} query b{b}', 'one_operation'],
    ['no operation', 'fragment f on Q{a}', 'one_operation'],
    ['two mutations', 'mutation{a b}', 'one_mutation'],
    ['a mutation hidden in a fragment', 'mutation{...f} fragment f on M{a b}', 'one_mutation'],
    ['too many tokens', `{a(b:[${'1 '.repeat(GRAPHQL_LIMITS.tokens)}])}`, 'graphql_parse_failed'],
    ['too much text', `{a} #${'x'.repeat(GRAPHQL_LIMITS.length)}`, 'document_too_large'],
    ['no GraphQL', '{', 'graphql_parse_failed'],
  ])('is refused: %s', (_name, query, code) => {
    expect(codeOf(query)).toBe(code)
  })
})
