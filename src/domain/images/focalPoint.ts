/** A point in an image, in whole percents from the left and from the top. */
export type FocalPoint = { x: number; y: number }

export type Dimensions = { height: number; width: number }

export type Region = Dimensions & { left: number; top: number }

/** The middle: where an image is cut when nobody chose a point. */
export const CENTRE: FocalPoint = { x: 50, y: 50 }

/**
 * Reads a focal point as a client sends it: numbers, or their texts in a query.
 *
 * @returns whole percents, undefined when neither is given, 'invalid' for anything else than a
 *   point in the image. A missing half is the middle.
 */
export const readFocalPoint = (x: unknown, y: unknown): FocalPoint | 'invalid' | undefined => {
  if (x == null && y == null) return undefined
  const point = { x: percent(x), y: percent(y) }
  return Number.isNaN(point.x) || Number.isNaN(point.y) ? 'invalid' : point
}

const percent = (value: unknown): number => {
  if (value == null) return 50
  if (typeof value !== 'number' && (typeof value !== 'string' || !value.trim())) return NaN
  const number = Math.round(Number(value))
  return number >= 0 && number <= 100 ? number : NaN
}

/**
 * The largest part of an image that has the proportions of `target` and lies as much around the
 * focal point as the borders allow. In pixels of the image.
 */
export const focalRegion = (image: Dimensions, target: Dimensions, focal: FocalPoint): Region => {
  const scale = Math.min(image.width / target.width, image.height / target.height)
  const width = Math.max(1, Math.round(target.width * scale))
  const height = Math.max(1, Math.round(target.height * scale))
  return {
    height,
    left: offset(image.width, width, focal.x),
    top: offset(image.height, height, focal.y),
    width,
  }
}

const offset = (whole: number, part: number, share: number): number =>
  Math.min(Math.max(Math.round((whole * share) / 100 - part / 2), 0), whole - part)
