import { deflateSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { prepareImage } from './prepareImage'

const photo = (width = 64, height = 48) =>
  sharp({
    create: {
      background: 'white',
      channels: 3,
      height,
      noise: { mean: 128, sigma: 40, type: 'gaussian' },
      width,
    },
  })

const FORMATS = ['avif', 'jpeg', 'png', 'webp'] as const

const prepared = async (upload: Buffer) => {
  const result = await prepareImage(upload)
  if ('refusal' in result) throw new Error(`refused: ${result.refusal}`)
  return result
}

/** A PNG that says it is huge in few bytes: one colour, so its pixels pack a thousandfold. */
const bomb = (side: number): Buffer => {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

describe('prepareImage', () => {
  it.each(FORMATS)('keeps a %s in its own format', async (format) => {
    const { bytes, format: kept } = await prepared(await photo().toFormat(format).toBuffer())
    const metadata = await sharp(bytes).metadata()
    expect(kept).toBe(format)
    expect(metadata.mediaType).toBe(`image/${format}`)
    expect([metadata.width, metadata.height]).toEqual([64, 48])
  })

  it('turns a photo upright and leaves out where and with what it was taken', async () => {
    const upload = await photo(64, 48)
      .jpeg()
      .withExif({
        IFD0: { Artist: 'Iemand', Make: 'Camera' },
        IFD3: { GPSLatitude: '51/1 3/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(upload).metadata()).exif).toBeDefined()
    const { bytes } = await prepared(upload)
    const { exif, height, icc, iptc, orientation, width, xmp } = await sharp(bytes).metadata()
    expect({ exif, icc, iptc, orientation, xmp }).toEqual({})
    expect([width, height]).toEqual([48, 64])
    expect(bytes.toString('latin1')).not.toContain('Iemand')
  })

  it.each(FORMATS)('leaves out what hides in a %s', async (format) => {
    const image = await photo()
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><script>hidden()</script></x:xmpmeta>')
      .toFormat(format)
      .toBuffer()
    const upload = Buffer.concat([image, Buffer.from('<script>behind()</script>')])
    const { bytes } = await prepared(upload)
    expect((await sharp(upload).metadata()).xmp).toBeDefined()
    expect((await sharp(bytes).metadata()).xmp).toBeUndefined()
    expect(bytes.toString('latin1')).not.toContain('script')
  })

  it('keeps at most 4096 pixels a side, in proportion', async () => {
    const { bytes } = await prepared(await photo(5000, 1000).jpeg().toBuffer())
    const { height, width } = await sharp(bytes).metadata()
    expect([width, height]).toEqual([4096, 819])
  })

  it('writes colours for print as colours for a screen', async () => {
    const upload = await photo().toColourspace('cmyk').jpeg().toBuffer()
    const { bytes } = await prepared(upload)
    expect((await sharp(bytes).metadata()).space).toBe('srgb')
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'file_empty'],
    ['a web page', Buffer.from('<!doctype html><html><script>x()</script>'), 'file_not_an_image'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file_not_an_image'],
    ['a text after a signature', Buffer.from([0xff, 0xd8, 0xff, 0x61, 0x62]), 'file_unreadable'],
    ['too large a file', Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), 'file_too_large'],
    ['a bomb', bomb(30_000), 'file_too_many_pixels'],
  ] as const)('refuses %s', async (_what, upload, refusal) => {
    expect(await prepareImage(upload)).toEqual({ refusal })
  })

  it('refuses a GIF and a TIFF', async () => {
    const refused = { refusal: 'file_not_an_image' }
    expect(await prepareImage(await photo().gif().toBuffer())).toEqual(refused)
    expect(await prepareImage(await photo().tiff().toBuffer())).toEqual(refused)
  })

  it('refuses a moving image', async () => {
    const upload = await sharp(Buffer.alloc(8 * 16 * 3).fill(200, 8 * 8 * 3), {
      raw: { channels: 3, height: 16, pageHeight: 8, width: 8 },
    })
      .webp({ delay: [100, 100] })
      .toBuffer()
    expect(await prepareImage(upload)).toEqual({ refusal: 'file_animated' })
  })

  it.each(FORMATS)('refuses a %s that is cut off', async (format) => {
    const upload = await photo(256, 256).toFormat(format).toBuffer()
    const half = upload.subarray(0, Math.floor(upload.length / 2))
    expect(await prepareImage(half)).toEqual({ refusal: 'file_unreadable' })
  })

  it('accepts what is exactly at the limit of size', async () => {
    const image = await photo().jpeg().toBuffer()
    const upload = Buffer.concat([image, Buffer.alloc(10 * 1024 * 1024 - image.length)])
    expect(await prepareImage(upload)).toMatchObject({ format: 'jpeg' })
  })
})
