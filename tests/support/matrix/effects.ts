import { REVIEW_REQUESTS } from '../../../collections/slugs'
import type { ReviewRequest } from '../../../src/payload-types'
import type { Document } from './documents'
import { cityOf, isOwnCity, ownerIn } from './documents'
import type { Change } from './doors'
import type { Matrix } from './prove'
import type { Asked } from './proveChange'
import type { Stored } from './rawStore'
import { MARK, TEXT } from './scene'

/** What an allowed request did beside the draft that it may save, if anything. */
export const problemOfIgnored = (
  matrix: Matrix,
  { subject: { id, owner } }: Asked,
  documents: Map<string, Document>,
  after: Map<string, Stored>,
): string | undefined => {
  const newest = documents.get(id)?.newest
  if (ownerIn(newest, matrix.collection) !== cityOf(matrix, owner)) {
    return 'moved it to another city'
  }
  return newest?._status === 'published' &&
    matrix.before.get(id)?.versions !== after.get(id)?.versions
    ? 'published it'
    : undefined
}

/** Whether what is allowed was done. */
export const problemOfDone = async (
  matrix: Matrix,
  change: Change,
  asked: Asked,
  documents: Map<string, Document>,
): Promise<string | undefined> => {
  const { reply, subject, verdict } = asked
  if (reply.isRefused) return 'was refused'
  const { collection } = matrix
  const { main, newest } = documents.get(subject.id) ?? {}
  switch (change) {
    case 'changeOwner':
      return ownerIn(newest, collection) ===
        cityOf(matrix, subject.owner === 'other' ? 'gent' : 'other')
        ? undefined
        : 'did not move it'
    case 'duplicate':
      return problemOfCopy(matrix, asked, documents)
    case 'publish':
      return main?._status === 'published' ? undefined : 'did not publish it'
    case 'purge':
    case 'purgeMany':
      return main ? 'did not remove it' : undefined
    case 'restore':
      return newest?.[MARK[collection]] === TEXT.old ? undefined : 'did not restore it'
    case 'schedule':
      return problemOfPlan(matrix, asked, main)
    case 'trash':
      return main?.deletedAt ? undefined : 'did not bin it'
    case 'undelete':
      return main?.deletedAt ? 'left it in the bin' : undefined
    case 'unpublish':
      return main?._status === 'draft' ? undefined : 'did not take it off'
    case 'update':
    case 'updateMany':
      if (verdict === 'draft' && newest?._status !== 'draft') {
        return 'saved something else than a draft'
      }
      return newest?.[MARK[collection]] === TEXT.changed ? undefined : 'did not save it'
  }
}

const problemOfCopy = (
  matrix: Matrix,
  { asker, reply, subject, verdict }: Asked,
  documents: Map<string, Document>,
): string | undefined => {
  const copy = documents.get(reply.made ?? '')?.main
  if (!copy || copy.id === subject.id) return 'made no copy'
  if (verdict !== 'draft') return undefined
  if (copy._status !== 'draft') return 'made a copy that is public'
  return isOwnCity(ownerIn(copy, matrix.collection), matrix, asker)
    ? undefined
    : 'copied to elsewhere'
}

const problemOfPlan = async (
  { app }: Matrix,
  { subject: { review, state } }: Asked,
  main: Document['main'],
): Promise<string | undefined> => {
  const stored = await app.payload.db.findOne<ReviewRequest>({
    collection: REVIEW_REQUESTS,
    where: { id: { equals: review?.id } },
  })
  if (stored?.state !== 'scheduled') return 'did not plan it'
  // Until that moment it stays as it is.
  return state === 'inReview' && main?._status === 'published' ? 'published it' : undefined
}
