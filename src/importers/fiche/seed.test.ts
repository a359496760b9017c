import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { plainText, toLexical } from '../../domain/richText'
import { decodeFiche } from './decode'
import { normaliseWhitespace } from './normalise'
import { parseFiche } from './parse'
import { unreadableParts } from './readBack'
import { renderFiche } from './render'
import { ficheTitle } from './title'
import type { Fiche, FicheImplementation } from './types'

const NAME = 'begeleiding-ongekwalificeerde-uitstromers.txt'
const bytes = readFileSync(new URL(`../../seed/fiches/${NAME}`, import.meta.url))

const seedText = (): string => {
  const decoded = decodeFiche(bytes)
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.text
}

const seedFiche = (): Fiche => {
  const result = parseFiche(seedText())
  if (!result.ok) throw new Error(result.error.message)
  return result.fiche
}

const implementationOf = (city: string): FicheImplementation => {
  const found = seedFiche().implementations.find(({ cityName }) => cityName === city)
  if (!found) throw new Error(`no implementation of ${city}`)
  return found
}

const nestedTexts = (implementation: FicheImplementation): string[] =>
  implementation.body.flatMap((block) =>
    block.type === 'list' ? block.items.map((item) => item.text) : [],
  )

describe('the real fiche', () => {
  it('is UTF-8 and parses without a warning', () => {
    expect(decodeFiche(bytes)).toMatchObject({ ok: true, encoding: 'utf-8' })
    expect(parseFiche(seedText())).toMatchObject({ ok: true, warnings: [] })
  })

  it('keeps the image file name and leaves the website label out of the content', () => {
    const fiche = seedFiche()
    expect(fiche.imageFilename).toBe('Begeleiding ongekwalificeerde uitstromers.jpg')
    expect(fiche.hasProviderLabel).toBe(true)
    expect(JSON.stringify(fiche)).not.toContain('Provider image')
  })

  it('takes the title from the file name, which agrees with the image', () => {
    expect(ficheTitle({ filename: NAME, imageFilename: seedFiche().imageFilename })).toEqual({
      title: 'Begeleiding ongekwalificeerde uitstromers',
      origin: 'filename',
    })
  })

  it('reads the lead as one paragraph', () => {
    const { lead, lines } = seedFiche()
    expect(lead).toMatch(/^Een diploma opent veel deuren, daarom /)
    expect(lead).toMatch(/uitstromers is een actie van Plan Samenleven\.$/)
    expect(lead).not.toContain('\n')
    expect(lines).toEqual({ image: 1, lead: 4, description: 22, footer: 71 })
  })

  it('reads the category, goals, target groups and policy domains with their line numbers', () => {
    const fiche = seedFiche()
    expect(fiche.categories).toEqual([{ text: 'Gelijke onderwijskansen', line: 8 }])
    expect(fiche.goals).toEqual([
      { text: 'Voorkomen dat jongeren vroegtijdig school verlaten.', line: 12 },
      {
        text: 'Ongekwalificieerde uitstromers een 2e kans geven om een diploma te behalen.',
        line: 13,
      },
    ])
    expect(fiche.targetGroups).toEqual([
      { text: 'Jongeren met een verhoogd risico op vroegtijdig school te verlaten.', line: 17 },
      { text: 'Ongekwalificeerde uitstromers', line: 18 },
    ])
    expect(fiche.policyDomains).toEqual([
      { text: 'Gelijke onderwijskansen', line: 68 },
      { text: 'Tewerkstelling', line: 69 },
    ])
  })

  it('reads the description as two paragraphs and finds action 8 in it', () => {
    const { description, actions } = seedFiche()
    expect(description.map((block) => block.type)).toEqual(['paragraph', 'paragraph'])
    expect(description[0]).toMatchObject({
      text: expect.stringMatching(/^Samen met .* behalen\.$/),
    })
    expect(description[1]).toEqual({
      type: 'paragraph',
      text: 'De begeleiding van ongekwalificeerde uitstromers valt binnen het Plan Samenleven onder actie 8',
    })
    expect(actions).toEqual([{ number: 8, line: 24 }])
  })

  it('reads five implementations in source order, names as typed', () => {
    expect(
      seedFiche().implementations.map(
        ({ cityName, cityLine, line, projectName, projectNameStyle }) => ({
          cityName,
          cityLine,
          line,
          projectName,
          projectNameStyle,
        }),
      ),
    ).toEqual([
      {
        cityName: 'Antwerpen',
        cityLine: 28,
        line: 30,
        projectName: 'A’REA UP',
        projectNameStyle: 'inline',
      },
      { cityName: 'Maasmechelen', cityLine: 32, line: 34 },
      {
        cityName: 'Mechelen',
        cityLine: 36,
        line: 38,
        projectName: 'NETSTERK',
        projectNameStyle: 'line',
      },
      { cityName: 'Sint- Niklaas', cityLine: 46, line: 48 },
      {
        cityName: 'Gent',
        cityLine: 50,
        line: 52,
        projectName: 'Operatie Geslaagd',
        projectNameStyle: 'line',
      },
    ])
  })

  it('keeps the body of Antwerpen after the inline name', () => {
    expect(implementationOf('Antwerpen').body).toEqual([
      {
        type: 'paragraph',
        text: expect.stringMatching(/^Het urgentieplan A’REA UP bouwt .*Antwerpen\.$/),
      },
    ])
  })

  it('keeps abbreviations and a city name at the start as running text', () => {
    expect(implementationOf('Maasmechelen').body).toEqual([
      {
        type: 'paragraph',
        text: expect.stringMatching(
          /^Maasmechelen werkt samen met Arktos .*creëren n\.a\.v\. een .*traject\.$/,
        ),
      },
    ])
    expect(implementationOf('Sint- Niklaas').body).toEqual([
      { type: 'paragraph', text: expect.stringMatching(/^Het begeleiden van .* te stellen\.$/) },
    ])
  })

  it('keeps paragraph and four nested points of Mechelen, in order', () => {
    const implementation = implementationOf('Mechelen')
    expect(implementation.body.map((block) => block.type)).toEqual(['paragraph', 'list'])
    expect(implementation.body[0]).toMatchObject({
      text: expect.stringMatching(/^Sinds 2020 werken NETSTERK .*te voorkomen\.$/),
    })
    const points = nestedTexts(implementation)
    expect(points).toHaveLength(4)
    expect(points[0]).toMatch(/^NETSTERK is een lokaal laagdrempelig aanspreekpunt /)
    expect(points[1]).toContain('hulpverlening, ... in de buurt')
    expect(points[2]).toMatch(/^NETSTERK ondersteunt zowel /)
    expect(points[3]).toBe('NETSTERK werkt vanuit de principes van Wraparound care.')
  })

  it('keeps quotes and colons of Gent as typed, and no colon makes a name', () => {
    const implementation = implementationOf('Gent')
    expect(implementation.body.map((block) => block.type)).toEqual(['paragraph', 'list'])
    expect(implementation.body[0]).toEqual({
      type: 'paragraph',
      text:
        'Alle acties die de stad Gent onderneemt tegen vroegtijdig schoolverlaten zijn verzameld ' +
        "onder de naam 'Operatie Geslaagd'.",
    })
    const points = nestedTexts(implementation)
    expect(points).toHaveLength(4)
    expect(points[0]).toContain('versterkt ‘Operatie Geslaagd’ Gentse')
    expect(points[0]).toContain("'goesting'")
    expect(points[2]).toContain(
      'Onze slogan is: “Samen krachtig. Plaats de leerling en hun context altijd centraal”.',
    )
    expect(points[3]).toMatch(/^Partnerschap school\/gezin: Gezinnen versterken /)
  })

  it('keeps the closing lines as typed, the dot after the address included', () => {
    expect(seedFiche().footer).toEqual([
      'Staat jouw praktijk nog niet in de databank? Vul dan deze fiche in.',
      'Deze databank bouwen we samen met jullie! Wil je een wijziging, foto, update of opmerking doorgeven? Mail samenleven@vvsg.be.',
    ])
  })

  it('is written back as the same text but for white space', () => {
    expect(normaliseWhitespace(renderFiche(seedFiche()))).toBe(normaliseWhitespace(seedText()))
    expect(unreadableParts(seedFiche())).toEqual([])
  })

  it('is written back the same without line numbers and name styles, as after a stay in the database', () => {
    const fiche = seedFiche()
    const stored: Fiche = {
      ...fiche,
      implementations: fiche.implementations.map(({ cityName, projectName, body }) => ({
        cityName,
        ...(projectName !== undefined && { projectName }),
        body,
      })),
    }
    expect(normaliseWhitespace(renderFiche(stored))).toBe(normaliseWhitespace(seedText()))
  })

  it('goes into rich text whole', () => {
    const { body } = implementationOf('Gent')
    expect(plainText(toLexical(body)).split('\n')).toHaveLength(5)
  })
})
