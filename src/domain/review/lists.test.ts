import { describe, expect, it } from '@jest/globals'

import { REVIEW_LISTS } from './lists'
import { OPEN_STATES, REVIEW_STATES } from './states'

const statesOf = (name: string) => REVIEW_LISTS.find((list) => list.name === name)?.states ?? []

describe('choices of submissions', () => {
  it('split all of them into what is open and what is done', () => {
    const all = [...statesOf('open'), ...statesOf('done')].sort()
    expect(all).toEqual(REVIEW_STATES.map(({ value }) => value).sort())
    expect(statesOf('open')).toEqual(OPEN_STATES)
  })

  it('begin with what is open', () => {
    expect(REVIEW_LISTS[0]?.name).toBe('open')
  })
})
