import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { decodeFiche } from './decode'
import { outline, parse } from './support/parse'

const fixture = (name: string) => {
  const decoded = decodeFiche(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
  if (!decoded.ok) throw new Error(decoded.error.message)
  return { ...parse(decoded.text), encoding: decoded.encoding }
}

const paragraph = (text: string) => ({ type: 'paragraph', text })

describe('the fixtures', () => {
  it('reads a fiche without goals, target groups, domains and closing lines', () => {
    const fiche = fixture('lokaal-actieplan-polarisatie.txt')
    expect(fiche).toMatchObject({
      imageFilename: 'polarisatie juiste.jpg',
      categories: [{ text: 'Sociale cohesie' }],
      goals: [],
      targetGroups: [],
      policyDomains: [],
      footer: [],
      actions: [{ number: 2, line: 12 }],
      warnings: [],
    })
    expect(fiche.lead).toContain('Plan Samenlven')
    expect(outline(fiche.implementations)).toEqual([
      ['Lebbeke', 'Samen rond de tafel', ['Het bestuur nodigt de buurt uit.']],
      [
        'Sint-Niklaas',
        undefined,
        [
          'De stad werkt met een netwerk van scholen en jeugdwerk.',
          'Het netwerk komt vier keer per jaar samen.',
        ],
      ],
    ])
  })

  it('reads Windows-1252 with its own quotes, dashes and euro sign', () => {
    const fiche = fixture('windows-1252.txt')
    expect(fiche.encoding).toBe('windows-1252')
    expect(fiche.goals).toEqual([{ text: 'Jongeren creëren ‘één’ plek – voor € 0.', line: 7 }])
    expect(outline(fiche.implementations)).toEqual([
      ['Gent', undefined, ['A’REA UP: “Samen” is het motto.']],
      ['Brugge', 'A’REA UP', ['Één plek voor iedereen…']],
    ])
  })

  it('reads CRLF, a byte order mark, non-breaking spaces and headings in any case', () => {
    const fiche = fixture('crlf-bom.txt')
    expect(fiche).toMatchObject({
      encoding: 'utf-8',
      categories: [{ text: 'Sociale cohesie', line: 3 }],
      targetGroups: [
        { text: 'Jongeren', line: 7 },
        { text: 'Ouders', line: 8 },
      ],
      warnings: [],
    })
    expect(outline(fiche.implementations)).toEqual([
      ['Gent', 'NETSTERK', ['Sinds 2020.', ['een', 'twee']]],
    ])
  })

  it('keeps unknown cities as headings, with their line', () => {
    const fiche = fixture('onbekende-gemeente.txt')
    expect(fiche.implementations).toMatchObject([
      { cityName: 'Gent', cityLine: 7 },
      { cityName: 'Wieze', cityLine: 11, line: 13, body: [paragraph('Tekst van Wieze.')] },
      {
        cityName: 'Beverne',
        cityLine: 15,
        body: [paragraph('Ook hier gebeurt het, in twee wijken.')],
      },
    ])
    expect(fiche.footer).toHaveLength(1)
  })

  it('keeps a former municipality as typed', () => {
    expect(outline(fixture('vroegere-gemeente.txt').implementations)).toEqual([
      ['Bilzen', 'Nieuw nest', ['De stad begeleidt gezinnen.']],
      ['Beveren', undefined, ['De gemeente doet het ook.']],
    ])
  })

  it('makes an implementation of each top-level bullet, and of each time that a city is named', () => {
    const { implementations } = fixture('meer-uitvoeringen.txt')
    expect(outline(implementations)).toEqual([
      [
        'Gent',
        'Operatie Geslaagd',
        [
          'Alle acties tegen schooluitval.',
          ['een', 'twee'],
          'Nog een alinea na de lijst.',
          'En nog een.',
        ],
      ],
      ['Gent', 'Brugfiguren', ['Ouders krijgen een aanspreekpunt.']],
      ['Gent', undefined, ['Stad Gent doet ook dit.']],
      ['Aalst', undefined, ['Aalst doet het zo.']],
      ['Gent', undefined, ['Een tweede keer onder een eigen titel.']],
    ])
    expect(implementations.map(({ cityLine }) => cityLine)).toEqual([7, 7, 7, 23, 27])
  })
})
