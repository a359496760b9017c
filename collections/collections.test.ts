import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Field, Tab } from 'payload'

import type { PublicQuery } from '../src/domain/query/types'
import { globals } from './globals'
import { createCollections } from './index'

const collections = createCollections({ mediaDir: '/tmp/media' })

type Named = { field: Record<string, unknown>; path: string }

/** Each field with a label of its own, at its path in the document. */
const fieldsOf = (fields: (Field | Tab)[], prefix = ''): Named[] =>
  fields.flatMap((field) => {
    const name = 'name' in field && field.name ? `${prefix}${field.name}` : undefined
    const own = name ? [{ field: field as unknown as Record<string, unknown>, path: name }] : []
    const inside = 'fields' in field ? field.fields : 'tabs' in field ? field.tabs : []
    return [...own, ...fieldsOf(inside, name ? `${name}.` : prefix)]
  })

const isBilingual = (label: unknown): boolean => {
  const { en, nl } = (label ?? {}) as { en?: unknown; nl?: unknown }
  return [en, nl].every((text) => typeof text === 'string' && text.length > 0)
}

const FRAMEWORK = new Set(['_status'])

describe.each(collections.map((collection) => [collection.slug, collection] as const))(
  '%s',
  (_, collection) => {
    const fields = fieldsOf(collection.fields)

    it('answers who may do each operation', () => {
      const { access = {} } = collection
      const unset = (
        ['admin', 'create', 'delete', 'read', 'readVersions', 'unlock', 'update'] as const
      ).filter((operation) => typeof access[operation] !== 'function')
      expect(unset).toEqual([])
    })

    it('has labels and a description in Dutch and English', () => {
      expect(
        isBilingual(collection.labels?.singular) && isBilingual(collection.labels?.plural),
      ).toBe(true)
      expect(isBilingual(collection.admin?.description)).toBe(true)
      const without = fields.filter(
        ({ field, path }) => !FRAMEWORK.has(path) && !isBilingual(field.label),
      )
      expect(without.map(({ path }) => path)).toEqual([])
    })

    it('has options in Dutch and English', () => {
      const options = fields.flatMap(({ field, path }) =>
        ((field.options ?? []) as { label: unknown; value: string }[]).map((option) => ({
          ...option,
          path,
        })),
      )
      expect(options.filter(({ label }) => !isBilingual(label))).toEqual([])
    })

    it('lets nobody write the fields of the framework', () => {
      const access = Object.fromEntries(
        collection.fields
          .filter((field) => 'name' in field)
          .map((field) => [field.name, 'access' in field ? field.access : undefined]),
      )
      const may = (name: string, role: string) =>
        (['create', 'update'] as const).map((operation) =>
          access[name]?.[operation]?.({ req: { user: { collection: 'users', role } } } as never),
        )
      expect(may('createdAt', 'admin')).toEqual([false, false])
      // A city bins its own drafts, which access.delete decides; nobody makes a binned document.
      const bin = collection.trash ? [false, true] : [undefined, undefined]
      expect(may('deletedAt', 'contributor')).toEqual(bin)
      expect(may('deletedAt', 'moderator')).toEqual(bin)
      const has = Boolean(collection.versions)
      const both = (answer: boolean) => (has ? [answer, answer] : [undefined, undefined])
      expect(may('_status', 'contributor')).toEqual(both(false))
      expect(may('_status', 'moderator')).toEqual(both(true))
    })

    it('lets visitors ask about fields that exist and that they may read', () => {
      const { sort, where } = collection.custom?.publicQuery as PublicQuery
      const paths = new Map(fields.map(({ field, path }) => [path, field]))
      const known = (path: string): boolean => {
        const field = paths.get(path)
        if (field) return field.hidden !== true
        return ['id', 'updatedAt'].includes(path)
      }
      const top = (path: string) => (paths.has(path) ? path : (path.split('.')[0] ?? ''))
      expect(sort.filter((path) => !known(path))).toEqual([])
      expect(Object.keys(where).filter((path) => !known(top(path)))).toEqual([])
      expect(sort.filter((path) => path.includes('.'))).toEqual([])
    })

    it('uses none of what is closed', () => {
      const { enableQueryPresets, folders, orderable } = collection
      expect([enableQueryPresets, folders, orderable]).toEqual([undefined, undefined, undefined])
    })

    it('guards what is asked before anything else', () => {
      expect(collection.hooks?.beforeOperation?.[0]?.name).toBe('guardReadQuery')
    })
  },
)

it('keeps every version of what is written, and never publishes by itself', () => {
  const drafted = collections.filter(({ versions }) => versions)
  expect(drafted.map(({ slug }) => slug)).toEqual(['practices', 'implementations', 'categories'])
  for (const { versions } of drafted as (CollectionConfig & { versions: object })[]) {
    expect(versions).toMatchObject({
      drafts: { autosave: false, schedulePublish: false, validate: false },
      maxPerDoc: 0,
    })
  }
})

it.each(globals.map((global) => [global.slug, global] as const))(
  'the global %s answers who may do what, in two languages',
  (_, { access = {}, admin, fields, label }) => {
    const unset = (['read', 'readVersions', 'update'] as const).filter(
      (operation) => typeof access[operation] !== 'function',
    )
    expect(unset).toEqual([])
    expect(isBilingual(label) && isBilingual(admin?.description)).toBe(true)
    expect(fieldsOf(fields).filter(({ field }) => !isBilingual(field.label))).toEqual([])
  },
)
