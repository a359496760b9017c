import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'

import { MEDIA } from '../../collections/slugs'
import type { FocalPoint } from '../../src/domain/images/focalPoint'
import { readFocalPoint } from '../../src/domain/images/focalPoint'
import { languageOf } from '../../src/i18n'

type Taken = { data: Record<string, unknown>; focal: FocalPoint | undefined }

const OUTSIDE = {
  en: 'The focal point lies in the image: two percentages from 0 to 100.',
  nl: 'Het brandpunt ligt in de afbeelding: twee percentages van 0 tot 100.',
}

/**
 * Takes the focal point out of a write: out of the query, where the admin puts it, or else out of
 * the data. Everything else that the query asks to do to the file (a crop, other dimensions) goes.
 *
 * @throws ValidationError on `focalX` for a point that is not in the image
 */
export const takeFocalPoint = (data: Record<string, unknown>, req: PayloadRequest): Taken => {
  const { focalX, focalY, ...rest } = data
  const { uploadEdits, ...query } = req.query
  req.query = query
  const asked = (uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined)
    ?.focalPoint
  const focal = asked ? readFocalPoint(asked.x, asked.y) : readFocalPoint(focalX, focalY)
  if (focal === 'invalid') {
    throw new ValidationError(
      {
        collection: MEDIA,
        errors: [{ message: OUTSIDE[languageOf(req)], path: 'focalX' }],
        req,
      },
      req.t,
    )
  }
  return { data: rest, focal }
}
