'use client'

import type { ReviewRequest } from '../../../payload-types'
import { useFieldNames } from '../useFieldNames'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'
import { NewRemark } from './NewRemark'
import { Remark } from './Remark'

type Props = {
  actions: readonly string[]
  /** The document that the page shows, when it shows one. */
  documentId?: string | undefined
  review: ReviewRequest
  step: Step
}

/** What was remarked on a submission, with the answers. */
export const Remarks = ({ actions, documentId, review, step }: Props) => {
  const { say } = useSay()
  const fields = useFieldNames(review)
  const remarks = review.remarks ?? []
  if (remarks.length === 0 && !actions.includes('remark')) return null
  return (
    <section aria-label={say('admin.review.remarks')} className="review-remarks">
      <h3>{say('admin.review.remarks')}</h3>
      {remarks.length === 0 && <p>{say('admin.review.remarks_none')}</p>}
      <ol className="review-remarks__list">
        {remarks.map((remark, index) => (
          <Remark
            actions={actions}
            documentId={documentId}
            fields={fields}
            key={remark.id ?? index}
            path={`${review.id}/remarks/${remark.id}`}
            remark={remark}
            step={step}
          />
        ))}
      </ol>
      {actions.includes('remark') && (
        <NewRemark documentId={documentId} fields={fields} reviewId={review.id} step={step} />
      )}
    </section>
  )
}
