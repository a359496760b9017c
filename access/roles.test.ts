import { describe, expect, it } from '@jest/globals'

import { cityOf, isAdmin, isContributor, isLoggedIn, isStaff } from './roles'

const PEOPLE = [
  ['nobody', null, { admin: false, contributor: false, loggedIn: false, staff: false }],
  [
    'a contributor',
    { role: 'contributor' },
    { admin: false, contributor: true, loggedIn: true, staff: false },
  ],
  [
    'a moderator',
    { role: 'moderator' },
    { admin: false, contributor: false, loggedIn: true, staff: true },
  ],
  [
    'an administrator',
    { role: 'admin' },
    { admin: true, contributor: false, loggedIn: true, staff: true },
  ],
  [
    'a role that is not known',
    { role: 'owner' },
    { admin: false, contributor: false, loggedIn: true, staff: false },
  ],
  [
    'somebody without a role',
    {},
    { admin: false, contributor: false, loggedIn: true, staff: false },
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

  it('read a city that is an id or a document', () => {
    expect(cityOf({ city: 'gent' })).toBe('gent')
    expect(cityOf({ city: { id: 'gent' } })).toBe('gent')
    expect(cityOf({ city: null })).toBeUndefined()
    expect(cityOf({})).toBeUndefined()
    expect(cityOf(null)).toBeUndefined()
  })
})
