import { describe, expect, it } from '@jest/globals'

import { toLexical } from '../../domain/richText'
import { hashImplementation, hashPractice } from './content'
import type { PracticeContent } from './content'

const PRACTICE: PracticeContent = {
  actions: ['a', 'b'],
  category: 'Sociale cohesie',
  description: toLexical([{ type: 'paragraph', text: 'Een tekst.' }]),
  goals: ['Een', 'Twee'],
  policyDomains: ['Tewerkstelling'],
  summary: 'Kort',
  targetGroups: [],
  title: 'Titel',
}

const paragraph = (children: object[], extra: object = {}) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children, ...extra }] },
})

const text = (value: string, format = 0) => ({ type: 'text', format, text: value })

const described = (description: unknown): string =>
  hashImplementation({ description, projectName: '' })

describe('hashPractice', () => {
  it.each<[string, Partial<PracticeContent>]>([
    ['title', { title: 'Andere titel' }],
    ['summary', { summary: 'Langer' }],
    ['order of the goals', { goals: ['Twee', 'Een'] }],
    ['target groups', { targetGroups: ['Jongeren'] }],
    ['description', { description: toLexical([{ type: 'paragraph', text: 'Andere tekst.' }]) }],
    ['category', { category: undefined }],
    ['policy domains', { policyDomains: [] }],
    ['actions', { actions: ['a'] }],
  ])('changes with the %s', (_part, change) => {
    expect(hashPractice({ ...PRACTICE, ...change })).not.toBe(hashPractice(PRACTICE))
  })

  it('overlooks the order of the actions and the case of a category', () => {
    const same = { ...PRACTICE, actions: ['b', 'a'], category: 'sociale Cohesie' }

    expect(hashPractice(same)).toBe(hashPractice(PRACTICE))
  })
})

describe('hashImplementation', () => {
  it('overlooks what the editor adds by itself', () => {
    const saved = paragraph([text('Een '), text('tekst')], { direction: 'ltr', indent: 0 })

    expect(described(saved)).toBe(described(paragraph([text('Een tekst')])))
  })

  it('counts a word that was made bold', () => {
    const bold = paragraph([text('Een '), text('tekst', 1)])

    expect(described(bold)).not.toBe(described(paragraph([text('Een tekst')])))
  })

  it('counts the address of a link', () => {
    const link = (url: string) =>
      paragraph([{ type: 'link', fields: { url }, children: [text('x')] }])

    expect(described(link('https://a.example'))).not.toBe(described(link('https://b.example')))
  })

  it('takes an empty editor and no text for the same', () => {
    expect(described(toLexical([]))).toBe(described(null))
  })
})
