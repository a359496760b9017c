'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ReviewRequest } from '../../../payload-types'
import { StepDialog } from '../StepDialog'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'

type Props = { review: ReviewRequest; step: Step }

type Colleague = { id: string; name: string }

const STAFF = '/api/review-requests/assignees'

const SELECT = 'review-assign-to'

const staff = async (): Promise<Colleague[]> => {
  const answer = await fetch(STAFF, { credentials: 'include' })
  return answer.ok ? ((await answer.json()) as { docs: Colleague[] }).docs : []
}

/** Gives a submission to a colleague. */
export const AssignStep = ({ review, step }: Props) => {
  const { openModal } = useModal()
  const { say } = useSay()
  const slug = 'review-assign'
  return (
    <>
      <Button
        buttonStyle="secondary"
        id="action-review-assign"
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
        type="button"
      >
        {say('admin.review.assign')}
      </Button>
      <Dialog review={review} slug={slug} step={step} />
    </>
  )
}

const Dialog = ({ review, slug, step }: Props & { slug: string }) => {
  const { isModalOpen } = useModal()
  const { say } = useSay()
  const [colleagues, setColleagues] = useState<Colleague[]>([])
  const [chosen, setChosen] = useState('')
  const isOpen = isModalOpen(slug)

  useEffect(() => {
    if (isOpen) void staff().then(setColleagues)
  }, [isOpen])

  const confirm = async (): Promise<string | undefined> => {
    const assignee = chosen || colleagues[0]?.id
    if (!assignee) return say('admin.review.assign_body')
    await step(`${review.id}/assign`, { assignee })
    return undefined
  }

  return (
    <StepDialog
      body={say('admin.review.assign_body')}
      confirmLabel={say('admin.review.assign')}
      onConfirm={confirm}
      slug={slug}
      title={say('admin.review.assign')}
    >
      <div className="field-type">
        <label className="field-label" htmlFor={SELECT}>
          {say('admin.review.assign_label')}
        </label>
        <select
          className="review-select"
          id={SELECT}
          onChange={({ target }) => setChosen(target.value)}
          value={chosen || colleagues[0]?.id || ''}
        >
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </StepDialog>
  )
}
