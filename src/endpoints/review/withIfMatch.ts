import { badPrecondition } from '../../actions/badPrecondition'
import type { Seen } from '../../actions/review/assertSeen'
import type { Scope } from '../../actions/review/types'
import { parseIfMatch } from '../../domain/revision/ifMatch'

/**
 * What is submitted, with the `If-Match` of the request: the tag of the one document.
 *
 * @throws 400 for a header that cannot be compared
 */
export const withIfMatch = <Body extends { documents: Seen[] }>(
  { req }: Scope,
  body: Body,
): Body => {
  const header = req.headers.get('if-match')
  if (header === null) return body
  const ifMatch = parseIfMatch(header)
  const [document, ...others] = body.documents
  if (!ifMatch || !document || others.length > 0) throw badPrecondition(req)
  return { ...body, documents: [{ ...document, ifMatch }] }
}
