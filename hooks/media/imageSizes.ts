import type { ImageSize } from 'payload'

import { SIZE_NAMES, sizeFile } from '../../src/domain/images/fileName'

/** Pixels. With a height the image is cut around its focal point, without one it is kept whole. */
const DIMENSIONS = {
  groot: { width: 1600 },
  klein: { height: 300, width: 400 },
  middel: { width: 900 },
}

export const SIZE_FORMAT = { format: 'webp', options: { quality: 80 } } as const

/**
 * The sizes that a site can choose from, all WebP. A small image is never enlarged: each size is
 * then at most as large as the image, so that every size always exists.
 */
export const IMAGE_SIZES: ImageSize[] = SIZE_NAMES.map((name) => {
  const dimensions: { height?: number; width: number } = DIMENSIONS[name]
  return {
    name,
    ...dimensions,
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
    fit: dimensions.height ? 'cover' : 'inside',
    formatOptions: SIZE_FORMAT,
    generateImageName: ({ originalName, sizeName }) => sizeFile(originalName, sizeName),
    withoutEnlargement: true,
  }
})

/** The sizes that depend on the focal point. */
export const CUT_SIZES = IMAGE_SIZES.flatMap(({ name, height, width }) =>
  height && width ? [{ name, height, width }] : [],
)
