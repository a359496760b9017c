import type { ImageFormat } from './format'
import { IMAGE_FORMATS } from './format'

/** The sizes that each image gets beside the kept original. */
export const SIZE_NAMES = ['klein', 'middel', 'groot'] as const

export type SizeName = (typeof SIZE_NAMES)[number]

export type StoredFile = { mimeType: string; size: SizeName | undefined }

/** Bytes of chance in a name: 130 bits of it are kept, so that a name cannot be guessed. */
export const NAME_BYTES = 17

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const NAME_LENGTH = 26

const EXTENSIONS = Object.values(IMAGE_FORMATS).map(({ extension }) => extension)
const STORED = new RegExp(
  `^[${ALPHABET}]{${NAME_LENGTH}}(?:-(${SIZE_NAMES.join('|')}))?\\.(${EXTENSIONS.join('|')})$`,
)

/**
 * The name part of a stored file: 26 characters in base32 that say nothing about what was uploaded.
 *
 * @param random at least NAME_BYTES bytes from a cryptographic source
 */
export const nameFrom = (random: Uint8Array): string => {
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from(
    { length: NAME_LENGTH },
    (_, index) => ALPHABET[parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  ).join('')
}

/** The name of a kept original. */
export const originalFile = (name: string, format: ImageFormat): string =>
  `${name}.${IMAGE_FORMATS[format].extension}`

/** The name of one of its sizes, which are all WebP. */
export const sizeFile = (name: string, size: string): string => `${name}-${size}.webp`

/** What a stored file's name says, or undefined for a name that this product never gives. */
export const readStoredName = (filename: string): StoredFile | undefined => {
  const found = STORED.exec(filename)
  const format = Object.values(IMAGE_FORMATS).find(({ extension }) => extension === found?.[2])
  return format && { mimeType: format.mimeType, size: found?.[1] as SizeName | undefined }
}
