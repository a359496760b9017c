import { describe, expect, it } from '@jest/globals'
import type { Access } from 'payload'

import { implementationAccess, ownReviewsOrStaff, practiceAccess, READS_PINNED } from './moderated'

const PEOPLE = {
  admin: { collection: 'users', id: '3', role: 'admin' },
  cityless: { city: null, collection: 'users', id: '4', role: 'contributor' },
  contributor: { city: 'gent', collection: 'users', id: '1', role: 'contributor' },
  key: { collection: 'api-clients', id: '5', scope: 'published' },
  moderator: { collection: 'users', id: '2', role: 'moderator' },
  preview: { collection: 'api-clients', id: '6', scope: 'preview' },
  visitor: null,
}

type Who = keyof typeof PEOPLE

const ROWS: Record<string, object[]> = {
  cities: [{ id: 'drongen', replacedBy: 'gent' }],
  'review-requests': [
    { documents: [{ entity: 'practices', entityId: 'p1', versionId: 'p1v2' }] },
    { documents: [{ entity: 'implementations', entityId: 'i1', versionId: 'i1v2' }] },
  ],
  practices: [{ id: 'p1' }],
}

/** What the policies look up; `locked` is a document under review. */
const requestOf = (who: Who, context = {}) => ({
  context,
  payload: {
    db: {
      find: ({ collection, where }: { collection: string; where: object }) => {
        const isAboutOther = JSON.stringify(where).includes('"free"')
        return Promise.resolve({ docs: isAboutOther ? [] : (ROWS[collection] ?? []) })
      },
    },
  },
  user: PEOPLE[who],
})

type Asked = { context?: object; data?: object; id?: string }

const ask = async (rule: Access, who: Who, { context, ...args }: Asked = {}) =>
  rule({ ...args, req: requestOf(who, context) } as never)

const cities = ['gent', 'drongen']
const published = { _status: { equals: 'published' } }
const notBinned = { deletedAt: { exists: false } }
const neverPublished = {
  and: [{ firstPublishedAt: { exists: false } }, { _status: { not_equals: 'published' } }],
}

describe('what a city writes', () => {
  it('is read when it is published, by its own city, and by a preview key when it is submitted', async () => {
    const { read } = practiceAccess
    const open = { and: [published, notBinned] }
    for (const who of ['visitor', 'key', 'cityless'] as const) {
      expect(await ask(read, who)).toEqual(open)
    }
    expect(await ask(read, 'contributor')).toEqual({ or: [open, { owner: { in: cities } }] })
    expect(await ask(read, 'preview')).toEqual({
      or: [open, { and: [{ id: { in: ['p1'] } }, notBinned] }],
    })
    expect(await ask(read, 'moderator')).toBe(true)
  })

  it('is read with its practice, when it is an implementation', async () => {
    const { read } = implementationAccess
    const open = { and: [published, notBinned, { practiceIsPublic: { equals: true } }] }
    expect(await ask(read, 'visitor')).toEqual(open)
    expect(await ask(read, 'contributor')).toEqual({ or: [open, { city: { in: cities } }] })
    expect(await ask(read, 'preview')).toMatchObject({
      or: [open, { and: [{ id: { in: ['i1'] } }, {}] }],
    })
  })

  it('has versions for its own city, of the time that it owned the document', async () => {
    const versions = { and: [{ 'version.owner': { in: cities } }, { parent: { in: ['p1'] } }] }
    expect(await ask(practiceAccess.readVersions, 'contributor')).toEqual(versions)
    for (const who of ['visitor', 'key', 'preview', 'cityless'] as const) {
      expect(await ask(practiceAccess.readVersions, who)).toBe(false)
    }
    expect(await ask(practiceAccess.readVersions, 'moderator')).toBe(true)
  })

  it('has the submitted versions for a preview key, where the product reads them', async () => {
    const context = { [READS_PINNED]: true }
    expect(await ask(practiceAccess.readVersions, 'preview', { context })).toEqual({
      id: { in: ['p1v2'] },
    })
    for (const who of ['visitor', 'key', 'cityless'] as const) {
      expect(await ask(practiceAccess.readVersions, who, { context })).toBe(false)
    }
  })

  it('is made as a draft, by people alone', async () => {
    const { create } = practiceAccess
    expect(await ask(create, 'contributor')).toBe(true)
    expect(await ask(create, 'contributor', { data: { _status: 'published' } })).toBe(false)
    expect(await ask(create, 'moderator', { data: { _status: 'published' } })).toBe(true)
    for (const who of ['visitor', 'key', 'preview', 'cityless'] as const) {
      expect(await ask(create, who)).toBe(false)
    }
  })

  it('is changed by its city, not to publish it and not under review', async () => {
    const free = { id: 'free' }
    const own = { owner: { in: cities } }
    expect(await ask(practiceAccess.update, 'contributor', free)).toEqual({
      and: [own, neverPublished],
    })
    expect(await ask(implementationAccess.update, 'contributor', free)).toEqual({
      city: { in: cities },
    })
    const data = { _status: 'published' }
    expect(await ask(practiceAccess.update, 'contributor', { ...free, data })).toBe(false)
    expect(await ask(practiceAccess.update, 'contributor', { id: 'p1' })).toBe(false)
    expect(await ask(practiceAccess.update, 'preview', free)).toBe(false)
    expect(await ask(practiceAccess.update, 'moderator', { id: 'p1' })).toBe(true)
  })

  it('goes into the bin while it was never published, and away for good by an administrator', async () => {
    const bin = { data: { deletedAt: '2026-01-01' }, id: 'free' }
    expect(await ask(implementationAccess.delete, 'contributor', bin)).toEqual({
      and: [{ city: { in: cities } }, neverPublished],
    })
    expect(await ask(implementationAccess.delete, 'moderator', bin)).toBe(true)
    for (const who of Object.keys(PEOPLE) as Who[]) {
      expect(await ask(implementationAccess.delete, who)).toBe(who === 'admin')
    }
  })

  it('has reviews that its own city reads', async () => {
    expect(await ask(ownReviewsOrStaff, 'contributor')).toEqual({ city: { in: cities } })
    expect(await ask(ownReviewsOrStaff, 'preview')).toBe(false)
    expect(await ask(ownReviewsOrStaff, 'admin')).toBe(true)
  })
})
