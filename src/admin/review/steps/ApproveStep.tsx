'use client'

import { Button, useModal } from '@payloadcms/ui'

import type { ReviewRequest } from '../../../payload-types'
import { PinnedVersions } from '../PinnedVersions'
import { StepDialog } from '../StepDialog'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'
import { versionsOf } from '../versions'

type Props = { review: ReviewRequest; step: Step }

/** Publishes what was submitted, and says which version that is. */
export const ApproveStep = ({ review, step }: Props) => {
  const { openModal } = useModal()
  const { say } = useSay()
  const slug = 'review-approve'
  const confirm = async (): Promise<undefined> => {
    await step(`${review.id}/approve`, { versions: versionsOf(review) }, true)
  }
  return (
    <>
      <Button
        id="action-review-approve"
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
        type="button"
      >
        {say('admin.review.approve')}
      </Button>
      <StepDialog
        body={say('admin.review.approve_body')}
        confirmLabel={say('admin.review.approve')}
        onConfirm={confirm}
        slug={slug}
        title={say('admin.review.approve')}
      >
        <PinnedVersions review={review} />
      </StepDialog>
    </>
  )
}
