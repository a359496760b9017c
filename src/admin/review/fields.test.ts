import { describe, expect, it } from '@jest/globals'

import { namedFields } from './fields'

const text = (name: string, more = {}): unknown => ({ label: name, name, type: 'text', ...more })

describe('the fields that a remark can be about', () => {
  it('stand in the order of the form, each with its tab', () => {
    const fields = [
      text('title'),
      { fields: [text('city')], type: 'row' },
      {
        tabs: [
          { fields: [text('summary')], label: 'Inhoud' },
          { fields: [{ fields: [text('phase')], type: 'row' }], label: 'Details' },
        ],
        type: 'tabs',
      },
    ]
    expect(namedFields(fields)).toEqual([
      { label: 'title', name: 'title' },
      { label: 'city', name: 'city' },
      { label: 'summary', name: 'summary', tab: 'Inhoud' },
      { label: 'phase', name: 'phase', tab: 'Details' },
    ])
  })

  it('leave out what nobody fills in, and what only VVSG keeps', () => {
    const fields = [
      text('hidden', { hidden: true }),
      text('quiet', { admin: { hidden: true } }),
      text('fixed', { admin: { readOnly: true } }),
      text('nameless', { label: undefined }),
      text('slug'),
      text('panel', { type: 'ui' }),
      text('implementations', { type: 'join' }),
      text('_status', { type: 'select' }),
    ]
    expect(namedFields(fields)).toEqual([])
  })
})
