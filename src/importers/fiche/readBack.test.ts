import { describe, expect, it } from '@jest/globals'

import { unreadableParts } from './readBack'
import type { Fiche, FicheImplementation } from './types'

const fiche = (part: Partial<Fiche>): Fiche => ({
  hasProviderLabel: false,
  lead: '',
  categories: [{ text: 'Sociale cohesie' }],
  goals: [],
  targetGroups: [],
  description: [],
  actions: [],
  implementations: [],
  policyDomains: [],
  footer: [],
  ...part,
})

const inGent = (part: Partial<FicheImplementation>): Fiche =>
  fiche({
    implementations: [{ cityName: 'Gent', body: [{ type: 'paragraph', text: 'Tekst.' }], ...part }],
  })

const quoted = (text: string) => [
  { code: 'unreadable_back', message: expect.stringContaining(`‘${text}’`) },
]

describe('unreadableParts', () => {
  it('finds nothing in a plain fiche', () => {
    expect(unreadableParts(inGent({ projectName: 'NETSTERK' }))).toEqual([])
  })

  it.each([
    ['- streepje', fiche({ lead: '- streepje' })],
    ['twee  spaties', fiche({ goals: [{ text: 'twee  spaties' }] })],
    ['• bol', fiche({ description: [{ type: 'paragraph', text: 'Eerst\n• bol' }] })],
    ['geen beeld', fiche({ imageFilename: 'geen beeld' })],
    ['Samen!', inGent({ projectName: 'Samen!' })],
    ['NETSTERK', inGent({ projectName: 'NETSTERK', body: [] })],
    ['Doelen', inGent({ cityName: 'Doelen' })],
    ['Tot dan', fiche({ footer: ['Tot dan'] })],
    ['Alleen dit', fiche({ lead: 'Alleen dit', categories: [] })],
  ])('names %j', (text, unreadable) => {
    const expected = text === '• bol' ? 'Eerst\n• bol' : text
    expect(unreadableParts(unreadable)).toEqual(quoted(expected))
  })

  it('names adjacent lists, which read as one', () => {
    const list = { type: 'list' as const, items: [{ text: 'punt', items: [] }] }
    expect(unreadableParts(fiche({ description: [list, list] }))).toEqual(quoted('punt'))
  })
})
