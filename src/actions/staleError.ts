import type { CollectionSlug, PayloadRequest } from 'payload'

import { languageOf, say } from '../i18n'
import { latestVersion } from './latestVersion'
import { RefusedError } from './refusedError'

type Saved = {
  id: string
  savedBy?: { name?: null | string; userId?: null | string } | null
}

/**
 * The refusal of a write, or of a submission, by somebody who had not seen the newest save: who saved
 * it, and when.
 */
export const staleError = async ({
  id,
  collection,
  current,
  isSubmission = false,
  req,
}: {
  collection: CollectionSlug
  /** How often the document has been saved. */
  current: number
  id: number | string
  /** Nothing was to be saved: no text of theirs is lost. */
  isSubmission?: boolean
  req: PayloadRequest
}): Promise<RefusedError> => {
  const newest = await latestVersion<Saved>({ id, collection, req })
  const { savedBy } = newest?.version ?? {}
  const when = newest ? timeIn(languageOf(req), newest.updatedAt) : ''
  const isOwn = Boolean(savedBy?.userId) && savedBy?.userId === String(req.user?.id)
  const saved = isOwn
    ? say(req, 'error.stale_own', { when })
    : say(req, 'error.stale', { name: nameIn(savedBy, req), when })
  const advice = say(req, isSubmission ? 'error.stale_submit_advice' : 'error.stale_advice')
  return new RefusedError(`${saved} ${advice}`, 'stale', 412, { current })
}

/** No address of a colleague, which stands there when an account has no name. */
const nameIn = (savedBy: Saved['savedBy'], req: PayloadRequest): string => {
  const name = savedBy?.name ?? ''
  return name === '' || name.includes('@') ? say(req, 'error.stale_somebody') : name
}

/** With a point in the time: after a colon, the framework's forms make a list of the rest. */
const timeIn = (language: string, date: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-BE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  })
    .format(new Date(date))
    .replace(':', '.')
