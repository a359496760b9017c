'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { ReviewInfo } from '../client'
import { ReviewRefusal } from '../client'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'
import { ApproveStep } from './ApproveStep'
import { AssignStep } from './AssignStep'
import { ScheduleStep } from './ScheduleStep'
import { TextStep } from './TextStep'

type Props = {
  /** The document that the page shows, when it shows one. */
  document?: { collection: string; id: string } | undefined
  info: ReviewInfo
  /** The button bar of the form has it. */
  isSubmittedAbove?: boolean
  step: Step
}

/** A button for each step that the server lets this reader take, and for nothing else. */
export const ReviewSteps = ({ document, info, isSubmittedAbove = false, step }: Props) => {
  const { say } = useSay()
  const { review } = info
  const may = (action: string): boolean => info.actions.includes(action)
  const id = review?.id ?? ''
  const openRemarks = (review?.remarks ?? []).filter(({ resolvedAt }) => !resolvedAt).length

  return (
    <div className="review-steps">
      {review && may('claim') && (
        <PlainStep
          label={say('admin.review.claim')}
          name="claim"
          onClick={() => step(`${id}/claim`, {})}
        />
      )}
      {review && may('approve') && <ApproveStep review={review} step={step} />}
      {document && may('submit') && !isSubmittedAbove && (
        <TextStep
          body={say('admin.review.submit_body')}
          description={say('admin.review.note_optional')}
          label={say('admin.review.submit')}
          name="submit"
          onConfirm={(note) => step('submit', { documents: [document], ...(note && { note }) })}
          textLabel={say('admin.review.note_label')}
        />
      )}
      {review && may('request_changes') && (
        <TextStep
          body={say('admin.review.request_changes_body', { count: openRemarks })}
          isRequired={openRemarks === 0}
          label={say('admin.review.request_changes')}
          name="request-changes"
          onConfirm={(text) =>
            step(`${id}/request-changes`, {
              remarks: text ? [{ text, ...(document && { entityId: document.id }) }] : [],
            })
          }
          textLabel={say('admin.review.request_changes_label')}
          whatIsMissing={say('admin.review.remark_missing')}
        />
      )}
      {review && may('schedule') && <ScheduleStep review={review} step={step} />}
      {review && may('unschedule') && (
        <PlainStep
          isSecondary
          label={say('admin.review.unschedule')}
          name="unschedule"
          onClick={() => step(`${id}/unschedule`, {})}
        />
      )}
      {review && may('assign') && <AssignStep review={review} step={step} />}
      {review && may('withdraw') && (
        <TextStep
          body={say('admin.review.withdraw_body')}
          isGrave
          label={say('admin.review.withdraw')}
          name="withdraw"
          onConfirm={(reason) => step(`${id}/withdraw`, reason ? { reason } : {})}
          textLabel={say('admin.review.reason')}
        />
      )}
      {review && may('reject') && (
        <TextStep
          body={say('admin.review.reject_body')}
          isGrave
          isRequired
          label={say('admin.review.reject')}
          name="reject"
          onConfirm={(reason) => step(`${id}/reject`, { reason })}
          textLabel={say('admin.review.reason')}
        />
      )}
      {document && may('unpublish') && (
        <TextStep
          body={say('admin.review.offline_body')}
          isGrave
          isRequired
          label={say('admin.review.offline')}
          name="unpublish"
          onConfirm={(reason) => step('unpublish', { ...document, reason }, true)}
          textLabel={say('admin.review.reason')}
        />
      )}
    </div>
  )
}

type PlainProps = {
  isSecondary?: boolean
  label: string
  name: string
  onClick: () => Promise<void>
}

/** A step that nothing needs to be said about. */
const PlainStep = ({ isSecondary = false, label, name, onClick }: PlainProps) => {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = async (): Promise<void> => {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await onClick()
    } catch (error) {
      if (!(error instanceof ReviewRefusal)) throw error
      setProblem(error.message)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <>
      <Button
        buttonStyle={isSecondary ? 'secondary' : 'primary'}
        disabled={isBusy}
        id={`action-review-${name}`}
        margin={false}
        onClick={() => void take()}
        size="medium"
        type="button"
      >
        {label}
      </Button>
      {problem && (
        <p className="review-dialog__problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
