import { describe, expect, it } from '@jest/globals'

import { inSection, outline } from './support/parse'

const paragraph = (text: string) => ({ type: 'paragraph', text })

describe('project names', () => {
  it.each([
    ['A’REA UP: Het plan', 'A’REA UP'],
    ['Onze slogan is: “Samen”', undefined],
    ['Onze slogan is: Samen sterk', undefined],
    ['Doelgroep: Jongeren', undefined],
    ['Start om 14:30 in Gent', undefined],
    ['https://gent.be: De site', undefined],
    ['Nieuw: met kleine letter', undefined],
    ['Samen, n.a.v. 2020: Een plan', undefined],
    ['Een naam van zeven woorden is te lang: Tekst', undefined],
    ['Éen plek: Één huis', 'Éen plek'],
  ])('reads %j as named %j', (line, name) => {
    const [implementation] = inSection(`Gent\n\n • ${line}`).implementations
    expect(implementation?.projectName).toBe(name)
  })

  it('reads a short line of its own with text or points under it, and no other', () => {
    const nameOf = (text: string) => inSection(`Gent\n\n${text}`).implementations[0]?.projectName
    expect(nameOf(' • NETSTERK\n\n  Tekst.')).toBe('NETSTERK')
    expect(nameOf(' • NETSTERK\n  - punt')).toBe('NETSTERK')
    expect(nameOf(' • NETSTERK')).toBeUndefined()
    expect(nameOf(' • NETSTERK\n  werkt samen')).toBeUndefined()
    expect(nameOf(' • Wij doen dit.\n\n  Tekst.')).toBeUndefined()
    expect(nameOf(' • De partners zijn:\n  - een')).toBeUndefined()
    expect(nameOf(' •\n\n  NETSTERK\n\n  Tekst.')).toBeUndefined()
  })

  it('never reads one from a nested point', () => {
    const [implementation] = inSection(
      'Gent\n\n • Tekst.\n  - Partnerschap: Gezinnen',
    ).implementations
    expect(implementation?.projectName).toBeUndefined()
  })
})

describe('cities', () => {
  it('knows bulleted cities, and reports cities without text', () => {
    const { implementations, warnings } = inSection('• Gent\n• Aalst')
    expect(implementations.map(({ cityName }) => cityName)).toEqual(['Gent', 'Aalst'])
    expect(warnings.map(({ code }) => code)).toEqual([
      'empty_implementation',
      'empty_implementation',
    ])
  })

  it('keeps a city name inside a text as text', () => {
    const { implementations } = inSection(
      'Gent\n\n • Samen met\n  Aalst\n\n  Antwerpen\n\n • Aalst',
    )
    expect(outline(implementations)).toEqual([
      ['Gent', undefined, ['Samen met\nAalst', 'Antwerpen']],
      ['Gent', undefined, ['Aalst']],
    ])
  })

  it('keeps unindented paragraphs and dashes with their city', () => {
    const { implementations } = inSection(
      'Gent\n\n• NETSTERK\n\nSinds 2020 werken twee partners samen.\n- een\n- twee\n\nMeer weten? Bel ons.',
    )
    expect(outline(implementations)).toEqual([
      [
        'Gent',
        'NETSTERK',
        ['Sinds 2020 werken twee partners samen.', ['een', 'twee'], 'Meer weten? Bel ons.'],
      ],
    ])
  })

  it('keeps a short line above dashes with its city when its implementations have other bullets', () => {
    const { implementations } = inSection('Gent\n\n• Tekst.\n\nOnze partners\n- een\n- twee')
    expect(outline(implementations)).toEqual([
      ['Gent', undefined, ['Tekst.', 'Onze partners', ['een', 'twee']]],
    ])
  })

  it('takes a bullet further in for a point, also when it is of the same kind', () => {
    const { implementations } = inSection('Gent\n\n• Tekst.\n    • punt\n• Nog een.')
    expect(outline(implementations)).toEqual([
      ['Gent', undefined, ['Tekst.', ['punt']]],
      ['Gent', undefined, ['Nog een.']],
    ])
  })

  it('reads a text without blank lines', () => {
    const { implementations } = inSection('Gent\n• Een.\nWieze\n• Twee.\nAalst\nDrie.')
    expect(outline(implementations)).toEqual([
      ['Gent', undefined, ['Een.']],
      ['Wieze', undefined, ['Twee.']],
      ['Aalst', undefined, ['Drie.']],
    ])
  })

  it('reports a last line that may be a city, and keeps it with the city before', () => {
    const { implementations, warnings } = inSection('Gent\n\n• Tekst.\n\nWieze')
    expect(outline(implementations)).toEqual([['Gent', undefined, ['Tekst.', 'Wieze']]])
    expect(warnings).toMatchObject([
      { code: 'unclear_line', line: 7, message: expect.stringContaining('‘Wieze’') },
    ])
  })

  it('moves text before the first city to the description and says so', () => {
    const { description, warnings } = inSection('Deze steden doen mee!\n\nGent\n\n• Tekst.')
    expect(description).toEqual([paragraph('Deze steden doen mee!')])
    expect(warnings).toMatchObject([{ code: 'moved_text', line: 3 }])
  })
})
