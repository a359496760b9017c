/** What the public may see of a document, or would if its practice allowed it. */
export type DocumentState = { isBinned: boolean; status: string }

export type Transition = { from: null | string; to: null | string; verb: string }

/**
 * What one write did to a document. Saving a draft is none of these: its versions tell.
 *
 * @param before undefined when the write made the document
 * @param isPublishing whether the write put a text online, also in the place of another
 */
export const transitionsOf = (
  before: DocumentState | undefined,
  after: DocumentState,
  isPublishing: boolean,
): Transition[] => {
  const to = after.status
  if (!before) return [{ from: null, to, verb: to === 'published' ? 'publish' : 'create' }]
  const from = before.status
  const found: Transition[] = []
  if (before.isBinned && !after.isBinned) found.push({ from: 'trash', to, verb: 'undelete' })
  if (from === 'published' && to !== 'published') found.push({ from, to, verb: 'unpublish' })
  if (
    to === 'published' &&
    (from !== 'published' || (isPublishing && before.isBinned === after.isBinned))
  ) {
    found.push({ from, to, verb: 'publish' })
  }
  if (!before.isBinned && after.isBinned) found.push({ from: to, to: 'trash', verb: 'trash' })
  return found
}
