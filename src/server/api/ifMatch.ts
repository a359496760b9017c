import type { SanitizedConfig } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { parseIfMatch } from '../../domain/revision/ifMatch'
import { Refusal } from '../refusal'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses an `If-Match` that nothing would compare: malformed, for many documents at once, or for
 * something whose saves are not counted. Who sends it counts on it.
 *
 * @throws {Refusal} 400
 */
export const checkIfMatch = (request: Request, config: SanitizedConfig): void => {
  const header = request.headers.get('if-match')
  if (header === null || READS.has(request.method)) return
  if (parseIfMatch(header) && isCounted(request, config)) return
  throw new Refusal(400, {
    code: 'bad_precondition',
    message:
      'If-Match kan hier niet vergeleken worden: dat kan alleen voor één document, met zijn ETag.',
  })
}

const isCounted = ({ method, url }: Request, { collections }: SanitizedConfig): boolean => {
  const [slug, ...rest] = new URL(url).pathname.split('/').filter(Boolean).slice(1)
  // The document that is submitted is named in the body, and compared by the action.
  if (slug === REVIEW_REQUESTS && rest.join('/') === 'submit') return true
  const collection = collections.find((each) => each.slug === slug)
  if (typeof collection?.versions !== 'object' || !collection.versions.drafts) return false
  if (method === 'POST') return rest.length === 2 && rest[0] === 'versions'
  return ['DELETE', 'PATCH'].includes(method) && rest.length === 1
}
