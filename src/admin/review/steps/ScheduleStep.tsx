'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { ReviewRequest } from '../../../payload-types'
import { PinnedVersions } from '../PinnedVersions'
import { StepDialog } from '../StepDialog'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'
import { versionsOf } from '../versions'

type Props = { review: ReviewRequest; step: Step }

const INPUT = 'review-schedule-at'

/** Lets what was submitted go online by itself, at a time. */
export const ScheduleStep = ({ review, step }: Props) => {
  const { openModal } = useModal()
  const { say } = useSay()
  const [at, setAt] = useState('')
  const slug = 'review-schedule'
  const confirm = async (): Promise<string | undefined> => {
    if (!at) return say('admin.review.schedule_missing')
    await step(`${review.id}/schedule`, {
      publishAt: new Date(at).toISOString(),
      versions: versionsOf(review),
    })
    return undefined
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        id="action-review-schedule"
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
        type="button"
      >
        {say('admin.review.schedule')}
      </Button>
      <StepDialog
        body={say('admin.review.schedule_body')}
        confirmLabel={say('admin.review.schedule')}
        onConfirm={confirm}
        slug={slug}
        title={say('admin.review.schedule')}
      >
        <PinnedVersions review={review} />
        <div className="field-type text">
          <label className="field-label" htmlFor={INPUT}>
            {say('admin.review.schedule_label')}
          </label>
          <input
            id={INPUT}
            onChange={({ target }) => setAt(target.value)}
            required
            type="datetime-local"
            value={at}
          />
        </div>
      </StepDialog>
    </>
  )
}
