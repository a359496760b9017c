import { describe, expect, it } from '@jest/globals'

import { parseOptions } from './options'

describe('the command line of the server', () => {
  it('starts everything by default', () => {
    expect(parseOptions([])).toStrictEqual({ isApiOnly: false, isHelp: false })
  })

  it('knows its flags', () => {
    expect(parseOptions(['--api-only']).isApiOnly).toBe(true)
    expect(parseOptions(['-h']).isHelp).toBe(true)
  })

  it.each([['--nope'], ['file']])('refuses %s', (arg) => {
    expect(() => parseOptions([arg])).toThrow(/--help/)
  })
})
