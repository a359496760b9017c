import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { CollectionBeforeChangeHook } from 'payload'

import { sizeFile } from '../../src/domain/images/fileName'
import { focalRegion } from '../../src/domain/images/focalPoint'
import { languageOf } from '../../src/i18n'
import { inTurn, open } from './decoder'
import { FileRefusedError } from './fileRefused'
import { CUT_SIZES, SIZE_FORMAT } from './imageSizes'
import type { StoredMedia, StoredSize } from './mediaArgs'
import { newName } from './newName'

type Cut = { focal: { x: number; y: number }; folder: string; media: StoredMedia }

/**
 * Cuts an image anew around a focal point that was moved, into files with new names. The original
 * and the old cuts stay as they are: readers may hold their addresses, and when the write fails
 * the row still names them. What no row names any longer goes with {@link removeOrphans}.
 *
 * @param folder absolute path of the folder that holds uploaded bytes
 */
export const cropByFocalPoint =
  (folder: string): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update') return data
    const media = originalDoc as StoredMedia
    const { focalX, focalY } = data as Partial<StoredMedia>
    if (focalX == null || focalY == null) return data
    if (focalX === media.focalX && focalY === media.focalY) return data
    const sizes = await cut({ focal: { x: focalX, y: focalY }, folder, media }).catch(
      (error: unknown) => {
        req.payload.logger.error({
          err: error,
          media: media.id,
          msg: 'A stored image is unreadable',
        })
        throw new FileRefusedError('file_unreadable', languageOf(req))
      },
    )
    return { ...data, sizes: { ...media.sizes, ...sizes } }
  }

const cut = async ({ focal, folder, media }: Cut): Promise<Record<string, StoredSize>> => {
  const name = newName()
  const sizes: Record<string, StoredSize> = {}
  for (const { name: size, height, width } of CUT_SIZES) {
    const { data, info } = await inTurn(() =>
      open(join(folder, media.filename))
        .extract(focalRegion(media, { height, width }, focal))
        .resize({ height, width, withoutEnlargement: true })
        .toFormat(SIZE_FORMAT.format, SIZE_FORMAT.options)
        .toBuffer({ resolveWithObject: true }),
    )
    const filename = sizeFile(name, size)
    await writeFile(join(folder, filename), data, { flag: 'wx' })
    sizes[size] = {
      filename,
      filesize: data.length,
      height: info.height,
      mimeType: 'image/webp',
      width: info.width,
    }
  }
  return sizes
}
