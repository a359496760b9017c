import { describe, expect, it } from '@jest/globals'

import { parseFiche } from './parse'
import { renderFiche } from './render'
import { inSection, parse } from './support/parse'

const paragraph = (text: string) => ({ type: 'paragraph', text })

describe('a text that cannot be read', () => {
  it.each(['', ' \n\u00a0\r\n', '\ufeff'])('calls %j empty', (text) => {
    expect(parseFiche(text)).toMatchObject({ ok: false, error: { code: 'empty' } })
  })

  it('calls a text without a heading no fiche, also when a sentence holds the words of one', () => {
    const text = 'Beste collega,\n\nDe doelen en de categorie volgen later.\n  Doelen\n• Doelgroep'
    expect(parseFiche(text)).toMatchObject({ ok: false, error: { code: 'not_a_fiche' } })
  })
})

describe('sections', () => {
  it('reads them in any order, with singular and plural headings', () => {
    const fiche = parse(
      'Beleidsdomein\n\n• Sport\n\nDoelgroepen\n\n• Ouders\n\nDeze praktijk in:\n\nGent\n\n• Tekst.\n\n' +
        'Categorieën\n\nSociale cohesie\n\nDoel\n\n• Samen',
    )
    expect(fiche).toMatchObject({
      policyDomains: [{ text: 'Sport' }],
      targetGroups: [{ text: 'Ouders' }],
      categories: [{ text: 'Sociale cohesie' }],
      goals: [{ text: 'Samen' }],
      implementations: [{ cityName: 'Gent' }],
      warnings: [],
    })
  })

  it('takes words of a heading for text when indented, bulleted or part of a sentence', () => {
    const fiche = parse('Beschrijving\n\nDoelen zijn mooi.\n\n  Doelgroep\n\n• Categorie')
    expect(fiche.description).toEqual([
      paragraph('Doelen zijn mooi.'),
      paragraph('Doelgroep'),
      { type: 'list', items: [{ text: 'Categorie', items: [] }] },
    ])
  })

  it('reports a heading that comes twice and keeps it as text', () => {
    const fiche = parse('Doelen\n\n• een\n\nBeschrijving\n\nTekst.\n\nDoelen\n\n• twee')
    expect(fiche.goals).toHaveLength(1)
    expect(fiche.description).toHaveLength(3)
    expect(fiche.warnings).toMatchObject([
      { code: 'repeated_heading', line: 9, message: expect.stringContaining('‘Doelen’') },
    ])
  })

  it('reports a heading without anything under it', () => {
    expect(parse('Doelen\n\nBeschrijving\n\nTekst.').warnings).toMatchObject([
      { code: 'empty_section', line: 1 },
    ])
  })

  it('takes the first line as the category and reports the others', () => {
    const fiche = parse('Categorie\n\n• Sociale cohesie\n• Sport')
    expect(fiche.categories.map(({ text }) => text)).toEqual(['Sociale cohesie', 'Sport'])
    expect(fiche.warnings).toMatchObject([
      { code: 'extra_category', line: 4, message: expect.stringContaining('‘Sport’') },
    ])
  })

  it('reads a list without bullets, wrapped items and nested items', () => {
    expect(parse('Doelen\n\neen\ntwee\n\ndrie').goals).toMatchObject([
      { text: 'een' },
      { text: 'twee' },
      { text: 'drie' },
    ])
    const { goals, warnings } = parse('Doelen\n\n• een lange\n   regel\n   - onder\n• twee')
    expect(goals.map(({ text }) => text)).toEqual(['een lange regel', 'onder', 'twee'])
    expect(warnings).toMatchObject([{ code: 'nested_item', line: 5 }])
  })

  it('moves text that is under a list to the description and says so', () => {
    const fiche = parse('Doelgroep\n\n• Ouders\n\nContact\n\nBel ons.\n\nBeschrijving\n\nTekst.')
    expect(fiche.targetGroups).toHaveLength(1)
    expect(fiche.description).toEqual(['Tekst.', 'Contact', 'Bel ons.'].map(paragraph))
    expect(fiche.warnings).toMatchObject([
      { code: 'moved_text', line: 5, message: expect.stringContaining('‘Contact’') },
    ])
  })

  it('keeps lines before the first heading as lead, bullets included', () => {
    const fiche = parse('Een titel\n\nTwee\nregels\n• punt\n\nfoto.jpg\n\nDoelen\n\n• x')
    expect(fiche.lead).toBe('Een titel\n\nTwee\nregels\n• punt\n\nfoto.jpg')
    expect(fiche.imageFilename).toBeUndefined()
  })

  it('reads closing lines by their words, also without policy domains', () => {
    const closing = 'Deze databank bouwen we samen met jullie! Mail a@b.be.'
    const fiche = inSection(`Gent\n\n• Tekst.\n\n${closing}\n\nTot dan`)
    expect(fiche.footer).toEqual([closing, 'Tot dan'])
    expect(parse(`Beleidsdomeinen\n\nSport\nJeugd\n\n${closing}`)).toMatchObject({
      policyDomains: [{ text: 'Sport' }, { text: 'Jeugd' }],
      footer: [closing],
    })
  })
})

describe('actions', () => {
  it('finds each number once, and no longer numbers or other words', () => {
    const text =
      'Onder Actie\u00a08 en actie 12; ook actie 8, reactie 3, acties 4, actie 2023, actie vijf.'
    expect(parse(`Beschrijving\n\n${text}`).actions.map(({ number }) => number)).toEqual([8, 12])
  })

  it('does not read the text of a city, whose own plan has actions too', () => {
    expect(inSection('Gent\n\n• Dit is actie 3 van ons plan.').actions).toEqual([])
  })
})

describe('bullets', () => {
  it.each([
    ['•\ttwee', 'o\tonder'],
    ['\uF0B7   twee', 'o   onder'],
    ['- twee', '  – onder'],
    ['* twee', '\t* onder'],
    ['–\u00a0twee', '    -\u00a0onder'],
    ['•\ntwee', '  ◦ onder'],
  ])('reads %j with %j under it', (top, nested) => {
    const { description } = parse(`Beschrijving\n\n${top}\n${nested}\n${top}`)
    const twee = { text: 'twee', items: [] }
    expect(description).toEqual([
      { type: 'list', items: [{ ...twee, items: [{ text: 'onder', items: [] }] }, twee] },
    ])
  })

  it.each(['-18-jarigen', 'o ja', '*vet*', '14 – 18 jaar'])('reads %j as text', (text) => {
    expect(parse(`Beschrijving\n\n${text}`).description).toEqual([paragraph(text)])
  })

  it('joins a wrapped point and keeps deeper levels', () => {
    const { description } = parse('Beschrijving\n\n • a\n   b\n  - c\n    - d\n • e\n\nf')
    expect(description).toEqual([
      {
        type: 'list',
        items: [
          { text: 'a\nb', items: [{ text: 'c', items: [{ text: 'd', items: [] }] }] },
          { text: 'e', items: [] },
        ],
      },
      paragraph('f'),
    ])
  })
})

describe('rendering', () => {
  it('starts a nameless implementation under an empty bullet when its first line reads as a name', () => {
    const fiche = parse('Deze praktijk in\n\nGent\n\n •\n\n  Arktos\n\n  Een tekst.')
    expect(renderFiche(fiche)).toBe('Deze praktijk in\n\nGent\n\n •\n\n  Arktos\n\n  Een tekst.\n')
  })

  it('indents text that would be taken for a heading', () => {
    const fiche = parse('Beschrijving\n\n  Doelen\n\nTekst.')
    expect(renderFiche(fiche)).toBe('Beschrijving\n\n  Doelen\n\nTekst.\n')
  })
})
