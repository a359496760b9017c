/** The formats that are accepted and kept, with the extension and media type of their files. */
export const IMAGE_FORMATS = {
  avif: { extension: 'avif', mimeType: 'image/avif' },
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
} as const

export type ImageFormat = keyof typeof IMAGE_FORMATS

export const IMAGE_MIME_TYPES = Object.values(IMAGE_FORMATS).map(({ mimeType }) => mimeType)

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff]

/**
 * The format that the first bytes of a file announce, or undefined when it is none of ours.
 * Nothing else is given to the decoder, which knows many more formats (SVG, PDF, TIFF).
 *
 * @param bytes the whole file or at least its first 32 bytes
 */
export const formatOf = (bytes: Uint8Array): ImageFormat | undefined => {
  if (startsWith(bytes, JPEG_SIGNATURE)) return 'jpeg'
  if (startsWith(bytes, PNG_SIGNATURE)) return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  return brands(bytes).includes('avif') ? 'avif' : undefined
}

/**
 * Whether a file announces a moving image: animated WebP, animated PNG or an AVIF sequence.
 * The decoder shows the first frame of these and says nothing.
 */
export const isAnimated = (bytes: Uint8Array): boolean => {
  if (brands(bytes)[0] === 'avis') return true
  if (ascii(bytes, 0, 4) === 'RIFF') return chunks(bytes, WEBP_CHUNKS).includes('ANIM')
  return startsWith(bytes, PNG_SIGNATURE) && chunks(bytes, PNG_CHUNKS).includes('acTL')
}

/** How a container lists its chunks: where the first stands, and what surrounds the payload. */
type Chunks = {
  bigEndian: boolean
  first: number
  lengthAt: number
  nameAt: number
  overhead: number
  padded: boolean
}

const WEBP_CHUNKS: Chunks = {
  bigEndian: false,
  first: 12,
  lengthAt: 4,
  nameAt: 0,
  overhead: 8,
  padded: true,
}
const PNG_CHUNKS: Chunks = {
  bigEndian: true,
  first: 8,
  lengthAt: 0,
  nameAt: 4,
  overhead: 12,
  padded: false,
}

/** Names of the leading chunks. A moving image says so before its first frame. */
const MAX_CHUNKS = 100

const chunks = (bytes: Uint8Array, layout: Chunks): string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  let at = layout.first
  while (at + layout.overhead <= bytes.length && names.length < MAX_CHUNKS) {
    names.push(ascii(bytes, at + layout.nameAt, at + layout.nameAt + 4))
    const length = view.getUint32(at + layout.lengthAt, !layout.bigEndian)
    at += layout.overhead + length + (layout.padded ? length % 2 : 0)
  }
  return names
}

/**
 * The brands of an ISO media file (ISO/IEC 14496-12, `ftyp`), the major one first. An AVIF may be
 * of a wider brand first ('mif1'); a sequence of images is of brand 'avis' first.
 */
const brands = (bytes: Uint8Array): string[] => {
  if (ascii(bytes, 4, 8) !== 'ftyp' || bytes.length < 16) return []
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const end = Math.min(size, bytes.length, 16 + 4 * MAX_CHUNKS)
  const compatible = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, index) =>
    ascii(bytes, 16 + 4 * index, 20 + 4 * index),
  )
  return [ascii(bytes, 8, 12), ...compatible]
}

const startsWith = (bytes: Uint8Array, signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))
