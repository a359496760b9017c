'use client'

import { Link, Pill, useAuth, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

import { isStaff } from '../../../access/roles'
import { PRACTICES, REVIEW_REQUESTS } from '../../../collections/slugs'
import { History } from '../review/History'
import { FIELD_PARAMETER, jumpToField } from '../review/jumpToField'
import { Remarks } from '../review/remarks'
import { useSaid } from '../review/said'
import { ReviewSteps } from '../review/steps/ReviewSteps'
import { useFieldTabs } from '../review/useFieldTabs'
import { useSay } from '../review/useSay'
import { useSteps } from '../review/useSteps'
import { documentWords, isLocking, reviewWords, stateWord } from '../review/words'
import { WeDoToo } from './WeDoToo'

import '../review/index.css'

/** Where a practice or an implementation stands, what was remarked and what can be done about it. */
export const ReviewPanel = () => {
  const depth = useEditDepth()
  useSaid()
  const { collectionSlug, id } = useDocumentInfo()
  // A form in a drawer is about something else than the page.
  if (depth > 1 || !collectionSlug) return null
  return id ? <Panel collection={collectionSlug} id={String(id)} /> : <NewPanel />
}

const NewPanel = () => {
  const { user } = useAuth()
  const { language } = useSay()
  if (isStaff(user)) return null
  return (
    <div className="review-panel">
      <p>
        {documentWords(
          { isChanged: false, isNew: true, isOnline: false },
          { isStaff: false, language },
        )}
      </p>
    </div>
  )
}

const Panel = ({ collection, id }: { collection: string; id: string }) => {
  const { user } = useAuth()
  const { data, hasPublishedDoc, hasSavePermission, isTrashed } = useDocumentInfo()
  const { language, say } = useSay()
  const { info, step } = useSteps(`for/${collection}/${id}`)
  useJumpFromLink(collection)

  const reader = { isStaff: isStaff(user), language }
  if (isTrashed) return null
  if (!info)
    return (
      <div className="review-panel" role="status">
        {say('admin.review.loading')}
      </div>
    )
  const { actions, review } = info
  const isOnline = Boolean(hasPublishedDoc)
  const isChanged = isOnline && actions.includes('submit')
  // Somebody else's text: nothing is asked of this reader, and nothing can be done.
  const isStrange = !reader.isStaff && !review && !hasSavePermission && actions.length === 0

  return (
    <section aria-label={say('admin.review.heading')} className="review-panel">
      {isStrange && <p>{say('admin.review.words.strange')}</p>}
      {!isStrange && (
        <div className="review-panel__state" role="status">
          {review && (
            <Pill pillStyle={review.state === 'changes_requested' ? 'warning' : 'dark'}>
              {say('admin.review.state', { state: stateWord(review.state, language) })}
            </Pill>
          )}
          <p>
            {review
              ? reviewWords(review, reader)
              : documentWords({ isChanged, isNew: false, isOnline }, reader)}
          </p>
          {review && !reader.isStaff && isLocking(review) && (
            <p className="review-panel__locked">{say('admin.review.locked')}</p>
          )}
          {!reader.isStaff && info.reasons?.submit && !review && !isOnline && (
            <p className="review-panel__locked">{info.reasons.submit}</p>
          )}
          {reader.isStaff && review && isLocking(review) && info.reasons?.approve && (
            <p className="review-panel__locked">{info.reasons.approve}</p>
          )}
        </div>
      )}
      {review?.note && (
        <p>
          <strong>{say('admin.review.note')}:</strong> {review.note}
        </p>
      )}
      <ReviewSteps
        document={{ collection, id }}
        info={info}
        isSubmittedAbove={!reader.isStaff}
        step={step}
      />
      {review && <Remarks actions={actions} documentId={id} review={review} step={step} />}
      {review && (
        <p>
          <Link href={`/admin/collections/${REVIEW_REQUESTS}/${review.id}`} prefetch={false}>
            {say('admin.review.open_review')}
          </Link>
        </p>
      )}
      <History changed={review?.id} documentId={id} />
      {collection === PRACTICES && data?._status === 'published' && <WeDoToo practice={id} />}
      {collection === PRACTICES && !isOnline && hasSavePermission && (
        <WeDoToo isFirst practice={id} />
      )}
    </section>
  )
}

/** A remark elsewhere may have led here, to one field. */
const useJumpFromLink = (collection: string): void => {
  const name = useSearchParams().get(FIELD_PARAMETER)
  const tabs = useFieldTabs(collection)
  useEffect(() => {
    if (name && tabs.has(name)) jumpToField(name, tabs.get(name))
    // Once, when the page opens.
  }, [])
}
