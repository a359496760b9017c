import { Semaphore } from 'async-mutex'
import type { Metadata, Sharp } from 'sharp'
import sharp from 'sharp'

import type { ImageFormat } from '../../src/domain/images/format'
import { MAX_PIXELS } from '../../src/domain/images/limits'

/** The loaders of the four accepted formats, by libvips' names. */
const LOADERS = [
  'VipsForeignLoadHeif',
  'VipsForeignLoadJpeg',
  'VipsForeignLoadPng',
  'VipsForeignLoadWebp',
]

const TIMEOUT_SECONDS = 60

/** A decoded 50 megapixels take 200 MB: so many at a time, the other uploads wait. */
const AT_A_TIME = new Semaphore(2)

/**
 * Sets the image library's limits for the whole process: one thread an image, a small cache, and
 * no loaders but those of the accepted formats. Setting them again changes nothing.
 */
export const limitDecoder = (): void => {
  sharp.concurrency(1)
  sharp.cache({ files: 0, items: 20, memory: 20 })
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
}

/** Waits for a turn to decode. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => AT_A_TIME.runExclusive(work)

/** What the header of an image says. Decodes nothing. Fails when there is no readable header. */
export const readHeader = (bytes: Buffer): Promise<Metadata> =>
  sharp(bytes, { limitInputPixels: false }).metadata()

/** Whether the decoder takes the bytes for the format that they announce. */
export const isReally = (format: ImageFormat, header: Metadata): boolean =>
  format === 'avif'
    ? header.format === 'heif' && header.compression === 'av1'
    : header.format === format

/**
 * An image, upright. Damaged or cut off bytes fail; what is written from it is in sRGB and keeps
 * no metadata (place, camera, profile), which is what the library does unless told otherwise.
 */
export const open = (source: Buffer | string): Sharp =>
  sharp(source, { failOn: 'error', limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .timeout({ seconds: TIMEOUT_SECONDS })

/** Writes an image in a format, well enough that another reduction of it is not seen. */
export const write = (image: Sharp, format: ImageFormat): Promise<Buffer> => {
  switch (format) {
    case 'avif':
      // A higher effort takes minutes for a large photo.
      return image.avif({ effort: 1, quality: 65 }).toBuffer()
    case 'jpeg':
      return image.jpeg({ progressive: true, quality: 88 }).toBuffer()
    case 'png':
      return image.png().toBuffer()
    case 'webp':
      // Payload writes a WebP once more, at its own quality.
      return image.webp({ quality: 92 }).toBuffer()
  }
}
