import { describe, expect, it } from '@jest/globals'

import { adminPolicy } from './securityHeaders'

const policy = (isDevelopment: boolean): string =>
  adminPolicy('bm9uY2U=', { isDevelopment, isHttps: false })

describe('the policy of the admin', () => {
  it('lets only its own scripts and those of this answer run', () => {
    expect(policy(false)).toContain("script-src 'self' 'nonce-bm9uY2U=';")
    expect(policy(false)).toContain("default-src 'self'")
    expect(policy(false)).toContain("frame-ancestors 'none'")
  })

  it('evaluates strings in development alone', () => {
    expect(policy(true)).toContain("'unsafe-eval'")
    expect(policy(false)).not.toContain("'unsafe-eval'")
  })
})
