import { describe, expect, it } from '@jest/globals'

import { isClosedRoute } from './closedRoutes'

describe('closed routes', () => {
  it.each([
    '/api/og',
    '/api/graphql-playground',
    '/api/users/init',
    '/api/users/first-register',
    '/api/users/First-Register/',
    '/api//users/first-register',
    '/api/users/%66irst-register',
    '/api/users/verify/x',
    '/api/media/paste-url/1',
    '/_next/image',
    '/_next/image/',
  ])('has no %s', (pathname) => {
    expect(isClosedRoute(pathname)).toBe(true)
  })

  it.each(['/api/users/login', '/api/practices/init-x', '/_next/static/image.js', '/%', '/'])(
    'leaves %s',
    (pathname) => {
      expect(isClosedRoute(pathname)).toBe(false)
    },
  )
})
