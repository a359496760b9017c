import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import type { ReviewRequest } from '../../payload-types'
import { pinnedOf } from '../review/versions'
import { changesOf } from './changesOf'
import { Decision } from './Decision'
import { Documents } from './Documents'

/** A submission: where it stands, what it changes, what was remarked. */
export const ReviewView = async ({ doc, initPageResult: { req } }: DocumentViewServerProps) => {
  const review = doc as ReviewRequest
  const pinned = pinnedOf(review)
  // One after the other: they share the request.
  const changes = []
  for (const each of pinned) changes.push(await changesOf(req, each))
  return (
    <main className="collection-edit review-view">
      <SetDocumentStepNav
        collectionSlug={REVIEW_REQUESTS}
        id={review.id}
        pluralLabel={req.payload.collections[REVIEW_REQUESTS].config.labels.plural}
        useAsTitle="title"
      />
      <Gutter>
        <Decision id={review.id} saved={review}>
          <Documents changes={changes} i18n={req.i18n} pinned={pinned} />
        </Decision>
      </Gutter>
    </main>
  )
}
