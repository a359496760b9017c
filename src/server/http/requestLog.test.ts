import { describe, expect, it } from '@jest/globals'

import { loggedUrl } from './requestLog'

describe('a URL in the log', () => {
  it.each([
    ['/admin/reset/abc123', '/admin/reset/[redacted]'],
    ['/x?resetToken=abc&page=2', '/x?resetToken=[redacted]&page=2'],
    ['/x?a=1&api-key=abc', '/x?a=1&api-key=[redacted]'],
    ['/api/practices?limit=1', '/api/practices?limit=1'],
  ])('%s', (url, shown) => {
    expect(loggedUrl(url)).toBe(shown)
  })
})
