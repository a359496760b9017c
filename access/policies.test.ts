import { describe, expect, it } from '@jest/globals'
import type { Access } from 'payload'

import { publicContact, staffOnly } from './fields'
import {
  admins,
  anyone,
  loggedIn,
  nobody,
  publishedOrOwnImplementation,
  publishedOrOwnPractice,
  publishedOrStaff,
  selfOrAdmins,
  staff,
} from './policies'

const PEOPLE = {
  admin: { id: '3', role: 'admin' },
  cityless: { city: null, id: '4', role: 'contributor' },
  contributor: { city: 'gent', id: '1', role: 'contributor' },
  moderator: { id: '2', role: 'moderator' },
  visitor: null,
}

type Who = keyof typeof PEOPLE

const WHO = Object.keys(PEOPLE) as Who[]

const ask = (rule: Access, who: Who) => rule({ req: { user: PEOPLE[who] } } as never)

const published = { _status: { equals: 'published' } }
const notBinned = { deletedAt: { exists: false } }

describe('policies', () => {
  it.each([
    ['anyone', anyone, WHO],
    ['nobody', nobody, []],
    ['admins', admins, ['admin']],
    ['staff', staff, ['admin', 'moderator']],
    ['loggedIn', loggedIn, ['admin', 'cityless', 'contributor', 'moderator']],
  ] as [string, Access, Who[]][])('%s lets in just those', (_, rule, expected) => {
    expect(WHO.filter((who) => ask(rule, who) === true)).toEqual(expected)
    expect(WHO.filter((who) => ask(rule, who) === false)).toEqual(
      WHO.filter((who) => !expected.includes(who)),
    )
  })

  it('shows practices that are published and not in the bin, and to contributors those of their city', () => {
    const open = { and: [published, notBinned] }
    expect(ask(publishedOrOwnPractice, 'visitor')).toEqual(open)
    expect(ask(publishedOrOwnPractice, 'cityless')).toEqual(open)
    expect(ask(publishedOrOwnPractice, 'contributor')).toEqual({
      or: [open, { owner: { equals: 'gent' } }],
    })
    expect(ask(publishedOrOwnPractice, 'moderator')).toBe(true)
    expect(ask(publishedOrOwnPractice, 'admin')).toBe(true)
  })

  it('shows implementations only with their practice', () => {
    const open = { and: [published, notBinned, { practiceIsPublic: { equals: true } }] }
    expect(ask(publishedOrOwnImplementation, 'visitor')).toEqual(open)
    expect(ask(publishedOrOwnImplementation, 'contributor')).toEqual({
      or: [open, { city: { equals: 'gent' } }],
    })
    expect(ask(publishedOrOwnImplementation, 'moderator')).toBe(true)
  })

  it('shows people themselves', () => {
    expect(ask(selfOrAdmins, 'visitor')).toBe(false)
    expect(ask(selfOrAdmins, 'moderator')).toEqual({ id: { equals: '2' } })
    expect(ask(selfOrAdmins, 'admin')).toBe(true)
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
