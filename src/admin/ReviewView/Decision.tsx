'use client'

import { Pill, useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { isStaff } from '../../../access/roles'
import type { ReviewRequest } from '../../payload-types'
import { Remarks } from '../review/remarks'
import { useSaid } from '../review/said'
import { ReviewSteps } from '../review/steps/ReviewSteps'
import { useSay } from '../review/useSay'
import { useSteps } from '../review/useSteps'
import { isLocking, reviewWords, stateWord } from '../review/words'

import '../review/index.css'

type Props = {
  /** What the submission changes. */
  children: ReactNode
  id: string
  /** The submission as the page was opened. */
  saved: ReviewRequest
}

/** Where a submission stands, with the steps that its reader may take. */
export const Decision = ({ children, id, saved }: Props) => {
  useSaid()
  const { user } = useAuth()
  const { language, say } = useSay()
  const { info, step } = useSteps(`${id}/actions`)
  const review = info?.review ?? saved
  const reader = { isStaff: isStaff(user), language }
  return (
    <section aria-label={say('admin.review.heading')} className="review-panel">
      <div className="review-panel__state" role="status">
        <Pill pillStyle={review.state === 'changes_requested' ? 'warning' : 'dark'}>
          {say('admin.review.state', { state: stateWord(review.state, language) })}
        </Pill>
        <p>{reviewWords(review, reader)}</p>
        {reader.isStaff && isLocking(review) && info?.reasons?.approve && (
          <p className="review-panel__locked">{info.reasons.approve}</p>
        )}
      </div>
      {review.note && (
        <p>
          <strong>{say('admin.review.note')}:</strong> {review.note}
        </p>
      )}
      {review.reason && (
        <p>
          <strong>{say('admin.review.reason')}:</strong> {review.reason}
        </p>
      )}
      {children}
      {info && <ReviewSteps info={info} step={step} />}
      <Remarks actions={info?.actions ?? []} review={review} step={step} />
    </section>
  )
}
