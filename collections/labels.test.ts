import { describe, expect, it } from '@jest/globals'
import type { Field } from 'payload'

import { createCollections } from '.'
import { globals } from './globals'

type Visible = {
  admin?: { description?: unknown; hidden?: unknown }
  label?: unknown
  path: string
}

/** The fields that a person sees, those inside rows, groups, arrays and tabs among them. */
const visibleFields = (fields: Field[], parent: string): Visible[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => visibleFields(tab.fields, parent))
    const path = 'name' in field ? `${parent}.${field.name}` : parent
    const inside = 'fields' in field ? visibleFields(field.fields, path) : []
    const { admin, hidden, label } = field as unknown as Visible & { hidden?: boolean }
    if (!('name' in field) || hidden || admin?.hidden) return inside
    if (field.type === 'group' || field.type === 'ui') return inside
    return [{ ...(admin && { admin }), label, path }, ...inside]
  })

const all = [...createCollections({ mediaDir: '/media' }), ...globals].flatMap(({ fields, slug }) =>
  visibleFields(fields, slug),
)

const inBothLanguages = { en: expect.any(String), nl: expect.any(String) }

describe('each field that a person sees', () => {
  it.each(all)('$path has a label and an explanation in Dutch and English', ({ admin, label }) => {
    expect(label).toEqual(inBothLanguages)
    expect(admin?.description).toEqual(inBothLanguages)
  })
})
