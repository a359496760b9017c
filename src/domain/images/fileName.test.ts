import { describe, expect, it } from '@jest/globals'

import { NAME_BYTES, nameFrom, originalFile, readStoredName, sizeFile } from './fileName'

const bytes = (fill: number) => new Uint8Array(NAME_BYTES).fill(fill)

describe('nameFrom', () => {
  it('writes 26 characters of base32', () => {
    expect(nameFrom(bytes(0))).toBe('a'.repeat(26))
    expect(nameFrom(bytes(255))).toBe('7'.repeat(26))
  })

  it('uses the chance it is given', () => {
    const other = bytes(0)
    other[0] = 1
    expect(nameFrom(other)).not.toBe(nameFrom(bytes(0)))
  })
})

describe('readStoredName', () => {
  const name = nameFrom(bytes(90))

  it('reads back the names that this product gives', () => {
    expect(readStoredName(originalFile(name, 'jpeg'))).toEqual({
      mimeType: 'image/jpeg',
      size: undefined,
    })
    expect(readStoredName(sizeFile(name, 'klein'))).toEqual({
      mimeType: 'image/webp',
      size: 'klein',
    })
  })

  it.each([
    '',
    'foto.jpg',
    `../${name}.jpg`,
    `${name}.jpg/..`,
    `${name}.svg`,
    `${name}.jpg\n`,
    `${name}-reus.webp`,
    name.toUpperCase() + '.jpg',
    `${name}`,
  ])('does not know %j', (filename) => {
    expect(readStoredName(filename)).toBeUndefined()
  })
})
