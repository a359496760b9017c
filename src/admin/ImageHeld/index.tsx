import type { UIFieldServerProps } from 'payload'

import { ownCities } from '../../../access/ownCities'
import { isContributor } from '../../../access/roles'
import { holdOn, isInApproved } from '../../../access/shownImages'
import { idOf } from '../../domain/idOf'
import { languageOf, say } from '../../i18n'
import { imageLockedSentence } from '../../i18n/lockedSentence'
import type { Media } from '../../payload-types'

import '../review/index.css'

/** Tells a city above the form of its own image why it cannot change it. */
export const ImageHeld = async ({ id, data, req }: UIFieldServerProps) => {
  if (id === undefined || !isContributor(req.user)) return null
  const { city } = data as Partial<Media>
  if (!(await ownCities(req)).includes(idOf(city) ?? '')) return null
  const reason = await reasonFor(req, { id: String(id), city: city ?? null })
  if (!reason) return null
  return (
    <div className="review-panel" role="status">
      <p>{reason}</p>
    </div>
  )
}

const reasonFor = async (
  req: UIFieldServerProps['req'],
  image: Pick<Media, 'city' | 'id'>,
): Promise<string | undefined> => {
  const hold = await holdOn(req, image)
  if (hold) return imageLockedSentence(languageOf(req), hold)
  return (await isInApproved(req, image.id)) ? say(req, 'review.image_online') : undefined
}
