import { describe, expect, it } from '@jest/globals'

import { cityOf, isAdmin, isContributor, isLoggedIn, isPreviewClient, isStaff } from './roles'

const PEOPLE = [
  ['nobody', null, { admin: false, contributor: false, loggedIn: false, staff: false }],
  [
    'a contributor',
    { collection: 'users', role: 'contributor' },
    { admin: false, contributor: true, loggedIn: true, staff: false },
  ],
  [
    'a moderator',
    { collection: 'users', role: 'moderator' },
    { admin: false, contributor: false, loggedIn: true, staff: true },
  ],
  [
    'an administrator',
    { collection: 'users', role: 'admin' },
    { admin: true, contributor: false, loggedIn: true, staff: true },
  ],
  [
    'a role that is not known',
    { collection: 'users', role: 'owner' },
    { admin: false, contributor: false, loggedIn: true, staff: false },
  ],
  [
    'somebody without a role',
    { collection: 'users' },
    { admin: false, contributor: false, loggedIn: true, staff: false },
  ],
  [
    'a key, whatever it calls itself',
    { collection: 'api-clients', role: 'admin', scope: 'preview' },
    { admin: false, contributor: false, loggedIn: false, staff: false },
  ],
  [
    'a role without a collection',
    { role: 'admin' },
    { admin: false, contributor: false, loggedIn: false, staff: false },
  ],
] as const

describe('roles', () => {
  it.each(PEOPLE)('know %s', (_, user, expected) => {
    expect({
      admin: isAdmin(user),
      contributor: isContributor(user),
      loggedIn: isLoggedIn(user),
      staff: isStaff(user),
    }).toEqual(expected)
  })

  it('know a key that previews by its collection and scope', () => {
    expect(isPreviewClient({ collection: 'api-clients', scope: 'preview' })).toBe(true)
    expect(isPreviewClient({ collection: 'api-clients', scope: 'published' })).toBe(false)
    expect(isPreviewClient({ collection: 'users', role: 'admin', scope: 'preview' })).toBe(false)
    expect(isPreviewClient(null)).toBe(false)
  })

  it('read a city that is an id or a document', () => {
    expect(cityOf({ city: 'gent' })).toBe('gent')
    expect(cityOf({ city: { id: 'gent' } })).toBe('gent')
    expect(cityOf({ city: null })).toBeUndefined()
    expect(cityOf({})).toBeUndefined()
    expect(cityOf(null)).toBeUndefined()
  })
})
