import { languageOf, say } from '../../i18n'
import { RefusedError } from '../refusedError'
import type { Submitted } from './group'
import type { Entry, Scope } from './types'

/** A document as somebody saw it: with the revision that its form was filled with. */
export type Seen = Entry & { revision?: number | undefined }

/**
 * Refuses to submit what somebody else has changed since it was read.
 *
 * @throws 412 `stale`, with the revision that is current
 */
export const assertSeen = (
  { req }: Scope,
  seen: readonly Seen[],
  documents: readonly Submitted[],
): void => {
  for (const { id, revision } of seen) {
    const document = documents.find((each) => each.id === id)
    const current = document?.main.revision ?? 0
    if (!document || revision === undefined || revision === current) continue
    const { name } = document.latest.version.savedBy ?? {}
    const when = new Intl.DateTimeFormat(languageOf(req) === 'en' ? 'en-GB' : 'nl-BE', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Brussels',
    }).format(new Date(document.latest.updatedAt))
    throw new RefusedError(
      say(req, 'error.stale', {
        name: name && !name.includes('@') ? name : say(req, 'error.stale_somebody'),
        when,
      }),
      'stale',
      412,
      { current },
    )
  }
}
