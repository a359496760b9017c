import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'

import { formatOf, isAnimated } from './format'

const still = sharp({ create: { background: 'red', channels: 3, height: 8, width: 8 } })

const moving = sharp(Buffer.alloc(8 * 16 * 3).fill(200, 8 * 8 * 3), {
  raw: { channels: 3, height: 16, pageHeight: 8, width: 8 },
})

const isoMedia = (...brands: string[]) => {
  const box = Buffer.alloc(16 + 4 * (brands.length - 1))
  box.writeUInt32BE(box.length, 0)
  box.write(`ftyp${brands[0]}`, 4, 'latin1')
  box.write(brands.slice(1).join(''), 16, 'latin1')
  return box
}

const pngChunk = (name: string, length = 0) => {
  const chunk = Buffer.alloc(12 + length)
  chunk.writeUInt32BE(length, 0)
  chunk.write(name, 4, 'latin1')
  return chunk
}

describe('formatOf', () => {
  it.each(['avif', 'jpeg', 'png', 'webp'] as const)('knows a real %s', async (format) => {
    const bytes = await still.clone().toFormat(format).toBuffer()
    expect(formatOf(bytes)).toBe(format)
    expect(isAnimated(bytes)).toBe(false)
  })

  it('knows an AVIF of a wider brand', () => {
    expect(formatOf(isoMedia('mif1', 'miaf', 'avif'))).toBe('avif')
  })

  it.each(['gif', 'tiff'] as const)('does not know a %s', async (format) => {
    expect(formatOf(await still.clone().toFormat(format).toBuffer())).toBeUndefined()
  })

  it.each([
    '',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<html><body>foto</body></html>',
    ' \xff\xd8\xff',
    'RIFF0000WAVEfmt ',
    '%PDF-1.7',
  ])('does not know %j', (text) => {
    expect(formatOf(Buffer.from(text, 'latin1'))).toBeUndefined()
  })

  it('does not know the HEIC of a phone', () => {
    expect(formatOf(isoMedia('heic', 'mif1', 'heic'))).toBeUndefined()
  })
})

describe('isAnimated', () => {
  it('sees a moving WebP', async () => {
    const bytes = await moving
      .clone()
      .webp({ delay: [100, 100] })
      .toBuffer()
    expect(formatOf(bytes)).toBe('webp')
    expect(isAnimated(bytes)).toBe(true)
  })

  it('sees a moving PNG', async () => {
    const bytes = await still.clone().png().toBuffer()
    const header = bytes.subarray(0, 33)
    const animated = Buffer.concat([header, pngChunk('acTL', 8), bytes.subarray(33)])
    expect(isAnimated(animated)).toBe(true)
  })

  it('sees a sequence of AVIF images', () => {
    expect(isAnimated(isoMedia('avis', 'avif', 'mif1'))).toBe(true)
  })

  it('reads any bytes without failing', () => {
    const starts = fc.constantFrom('', '\x89PNG\r\n\x1a\n', 'RIFF    WEBP', '\0\0\0\x20ftypavif')
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest])
        expect(typeof isAnimated(bytes)).toBe('boolean')
        formatOf(bytes)
      }),
    )
  })
})
