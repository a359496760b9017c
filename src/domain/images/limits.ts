/** The largest file that is accepted: 10 MB, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** The most pixels that are decoded: a photo of 50 megapixels, some 200 MB of memory. */
export const MAX_PIXELS = 50_000_000

/** The longest side that is decoded, in pixels: what WebP can hold. */
export const MAX_SIDE = 16_383

/** The longest side of what is kept, in pixels: enough for a full-width picture on any screen. */
export const STORED_SIDE = 4096

type Dimensions = { height: number; width: number }

/** Whether an image of these dimensions (pixels, as its header claims) is too large to decode. */
export const isTooLarge = ({ height, width }: Dimensions): boolean =>
  width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS
