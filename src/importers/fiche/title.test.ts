import { describe, expect, it } from '@jest/globals'

import { ficheTitle } from './title'

const fromFile = (filename: string) => ficheTitle({ filename })?.title

describe('ficheTitle', () => {
  it('prefers the given title, then the file name, then the image', () => {
    const sources = {
      explicit: ' Samen  sterk',
      filename: 'samen-sterk.txt',
      imageFilename: 'Samen sterk.jpg',
    }
    expect(ficheTitle(sources)).toEqual({ title: 'Samen sterk', origin: 'option' })
    expect(ficheTitle({ ...sources, explicit: undefined })).toMatchObject({ origin: 'filename' })
    expect(ficheTitle({ ...sources, explicit: '', filename: 'fiche1.txt' })).toMatchObject({
      origin: 'image',
    })
  })

  it('is undefined when no source is made of words', () => {
    expect(ficheTitle({})).toBeUndefined()
    expect(ficheTitle({ filename: 'fiche1.txt', imageFilename: 'DSC_0042.jpg' })).toBeUndefined()
  })

  it.each([
    ['begeleiding-ongekwalificeerde-uitstromers.txt', 'Begeleiding ongekwalificeerde uitstromers'],
    ['map/fiches/één_gemeenschap.txt', 'Eén gemeenschap'],
    ['Project Sint-Niklaas.txt', 'Project Sint-Niklaas'],
    ['brugfiguren (1).txt', 'Brugfiguren'],
    ['brugfiguren - kopie.txt', 'Brugfiguren'],
    ['actie-8-begeleiding-jongeren', 'Actie 8 begeleiding jongeren'],
  ])('makes of the file name %j the title %j', (filename, title) => {
    expect(fromFile(filename)).toBe(title)
  })

  it.each([
    'fiche1.txt',
    'fiche.txt',
    'export-2024-03-01.txt',
    'DSC_0042.jpg',
    'IMG-20240301-WA0001.jpg',
    'untitled.txt',
    'naamloos document.txt',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301.txt',
    'd41d8cd98f00b204e9800998ecf8427e.txt',
    'deadbeef.txt',
    '2024.txt',
    '.txt',
  ])('makes no title of %j', (filename) => {
    expect(fromFile(filename)).toBeUndefined()
  })

  it('flags sources that disagree, but not over case, accents and hyphens', () => {
    expect(
      ficheTitle({ filename: 'een-gemeenschap.txt', imageFilename: 'Eén Gemeenschap.png' }),
    ).toEqual({
      title: 'Een gemeenschap',
      origin: 'filename',
    })
    expect(
      ficheTitle({ filename: 'lokaal-actieplan.txt', imageFilename: 'polarisatie juiste.jpg' }),
    ).toMatchObject({
      title: 'Lokaal actieplan',
      disagreement:
        'De titel ‘Lokaal actieplan’ komt van de bestandsnaam, maar de bestandsnaam van de afbeelding zegt ‘Polarisatie juiste’.',
    })
  })
})
