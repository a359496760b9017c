import type { ImageFormat } from '../../src/domain/images/format'
import { formatOf, isAnimated } from '../../src/domain/images/format'
import { isTooLarge, MAX_FILE_BYTES, STORED_SIDE } from '../../src/domain/images/limits'
import type { Refusal } from '../../src/domain/images/refusal'
import { inTurn, isReally, open, readHeader, write } from './decoder'

type Prepared = { bytes: Buffer; format: ImageFormat } | { refusal: Refusal }

/**
 * Makes of uploaded bytes the image that is kept: decoded, upright, at most 4096 pixels a side, in
 * sRGB, without metadata, and written anew in its own format. Whatever else the file held (a
 * script behind the image, a place, a film) is left behind.
 *
 * Names and media types play no part: the content decides.
 *
 * @returns the image, or why it is none
 */
export const prepareImage = async (upload: Buffer): Promise<Prepared> => {
  if (upload.length === 0) return { refusal: 'file_empty' }
  if (upload.length > MAX_FILE_BYTES) return { refusal: 'file_too_large' }
  if (isAnimated(upload)) return { refusal: 'file_animated' }
  const format = formatOf(upload)
  if (!format) return { refusal: 'file_not_an_image' }

  // The header alone, so that an image too large to decode is never decoded.
  const header = await readHeader(upload).catch(() => undefined)
  if (!header) return { refusal: 'file_unreadable' }
  if (!isReally(format, header)) return { refusal: 'file_not_an_image' }
  if (isTooLarge(header)) return { refusal: 'file_too_many_pixels' }

  const image = open(upload).resize({
    fit: 'inside',
    height: STORED_SIDE,
    width: STORED_SIDE,
    withoutEnlargement: true,
  })
  const bytes = await inTurn(() => write(image, format)).catch(() => undefined)
  return bytes ? { bytes, format } : { refusal: 'file_unreadable' }
}
