import type { CollectionBeforeOperationHook } from 'payload'

import { isContributor } from '../../access/roles'
import { holdOn } from '../../access/shownImages'
import { MEDIA } from '../../collections/slugs'
import { imageLockedError } from '../../src/actions/review/openReview'
import type { Media } from '../../src/payload-types'
import { mainDocument } from '../shared/mainDocument'

/**
 * Tells a city why it cannot change an image of its own now: what it submitted shows it, and VVSG is
 * to publish what it read. The policy refuses all the rest, without a reason.
 *
 * @throws {LockedInReviewError} 409, which says since when and with whom
 */
export const guardImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, overrideAccess } = args as { id?: number | string; overrideAccess?: boolean }
  if (operation !== 'update' || id === undefined) return args
  if (overrideAccess === true || !isContributor(req.user)) return args
  const image = await mainDocument<Media>({ id, collection: MEDIA, req })
  if (!image || image.isPublic || image.deletedAt) return args
  const hold = await holdOn(req, image)
  if (hold) throw imageLockedError(hold, req)
  return args
}
