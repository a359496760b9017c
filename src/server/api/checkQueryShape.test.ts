import { describe, expect, it } from '@jest/globals'

import { checkQueryShape } from './checkQueryShape'

describe('the shape of a query string', () => {
  it.each([
    'where=x',
    'select=title',
    'populate=x',
    'joins=x',
    'where=&where=x',
    'data={}',
    'data[title]=x',
  ])('is refused: %s', (query) => {
    expect(() => checkQueryShape(new URLSearchParams(query))).toThrow('bad_query')
  })

  it.each(['where[title][equals]=x', 'joins=false', 'where=', 'limit=1', 'wherever=x'])(
    'passes: %s',
    (query) => {
      expect(() => checkQueryShape(new URLSearchParams(query))).not.toThrow()
    },
  )
})
