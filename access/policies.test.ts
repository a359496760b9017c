import { describe, expect, it } from '@jest/globals'
import type { Access } from 'payload'

import { publicContact, staffOnly } from './fields'
import {
  admins,
  anyone,
  loggedIn,
  nobody,
  publishedOrStaff,
  selfOrAdmins,
  selfOrStaff,
  staff,
} from './policies'

const PEOPLE = {
  admin: { collection: 'users', id: '3', role: 'admin' },
  contributor: { city: 'gent', collection: 'users', id: '1', role: 'contributor' },
  key: { collection: 'api-clients', id: '5', role: 'admin', scope: 'preview' },
  moderator: { collection: 'users', id: '2', role: 'moderator' },
  visitor: null,
}

type Who = keyof typeof PEOPLE

const WHO = Object.keys(PEOPLE) as Who[]

const ask = (rule: Access, who: Who) => rule({ req: { user: PEOPLE[who] } } as never)

const published = { _status: { equals: 'published' } }

describe('policies', () => {
  it.each([
    ['anyone', anyone, WHO],
    ['nobody', nobody, []],
    ['admins', admins, ['admin']],
    ['staff', staff, ['admin', 'moderator']],
    ['loggedIn', loggedIn, ['admin', 'contributor', 'moderator']],
  ] as [string, Access, Who[]][])('%s lets in just those', (_, rule, expected) => {
    expect(WHO.filter((who) => ask(rule, who) === true)).toEqual(expected)
    expect(WHO.filter((who) => ask(rule, who) === false)).toEqual(
      WHO.filter((who) => !expected.includes(who)),
    )
  })

  it('shows people themselves', () => {
    expect(ask(selfOrAdmins, 'visitor')).toBe(false)
    expect(ask(selfOrAdmins, 'moderator')).toEqual({ id: { equals: '2' } })
    expect(ask(selfOrAdmins, 'admin')).toBe(true)
    expect(ask(selfOrAdmins, 'key')).toBe(false)
    expect(ask(selfOrStaff, 'contributor')).toEqual({ id: { equals: '1' } })
    expect(ask(selfOrStaff, 'moderator')).toBe(true)
  })

  it('shows confirmed terms', () => {
    expect(ask(publishedOrStaff, 'contributor')).toEqual(published)
    expect(ask(publishedOrStaff, 'moderator')).toBe(true)
  })

  it('shows a contact to visitors when its box is ticked', () => {
    const may = (who: Who, contact?: object) =>
      publicContact({ doc: { contact }, req: { user: PEOPLE[who] } } as never)
    expect(may('visitor', { public: true })).toBe(true)
    expect(may('visitor', { public: false })).toBe(false)
    expect(may('visitor')).toBe(false)
    expect(may('contributor', { public: false })).toBe(true)
  })

  it('has the same answer for a field as for a document', () => {
    for (const who of WHO) {
      expect(staffOnly({ req: { user: PEOPLE[who] } } as never)).toBe(ask(staff, who))
    }
  })
})
