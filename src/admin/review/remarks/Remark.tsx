'use client'

import { Button, Pill } from '@payloadcms/ui'
import { useState } from 'react'

import type { ReviewRequest } from '../../../payload-types'
import { ReviewRefusal } from '../client'
import { moment } from '../dates'
import type { FieldOfReview } from '../useFieldNames'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'
import { Answer } from './Answer'
import { FieldLink } from './FieldLink'

type Props = {
  actions: readonly string[]
  documentId: string | undefined
  fields: FieldOfReview[]
  path: string
  remark: NonNullable<ReviewRequest['remarks']>[number]
  step: Step
}

/** One remark: who said it when and about what, what was answered, and whether it is done. */
export const Remark = ({ actions, documentId, fields, path, remark, step }: Props) => {
  const { language, say } = useSay()
  const [problem, setProblem] = useState<string>()
  const isDone = Boolean(remark.resolvedAt)
  const field = fields.find(
    ({ entityId, name }) =>
      name === remark.field && (!remark.entityId || entityId === remark.entityId),
  )
  const by = (name: null | string | undefined, at: null | string | undefined): string =>
    say('admin.review.remark_by', { date: moment(language, at), name: name ?? '' })
  const toggle = async (action: 'reopen' | 'resolve'): Promise<void> => {
    setProblem(undefined)
    await step(`${path}/${action}`, {}).catch((error: unknown) => {
      if (!(error instanceof ReviewRefusal)) throw error
      setProblem(error.message)
    })
  }
  const toggleAction = isDone ? 'reopen' : 'resolve'

  return (
    <li className={`review-remark${isDone ? ' review-remark--done' : ''}`}>
      <p className="review-remark__head">
        {field ? (
          <FieldLink documentId={documentId} field={field} />
        ) : (
          <strong>{say('admin.review.whole')}</strong>
        )}
        <span className="review-remark__by">{by(remark.authorName, remark.at)}</span>
      </p>
      <p className="review-remark__text">{remark.text}</p>
      {(remark.answers ?? []).map((answer, index) => (
        <blockquote className="review-remark__answer" key={answer.id ?? index}>
          <p className="review-remark__text">{answer.text}</p>
          <footer className="review-remark__by">{by(answer.authorName, answer.at)}</footer>
        </blockquote>
      ))}
      <div className="review-remark__foot">
        {isDone && (
          <Pill pillStyle="success" size="small">
            {say('admin.review.resolved', {
              date: moment(language, remark.resolvedAt),
              name: remark.resolvedByName ?? '',
            })}
          </Pill>
        )}
        {actions.includes('answer') && !isDone && <Answer path={`${path}/answers`} step={step} />}
        {actions.includes(toggleAction) && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void toggle(toggleAction)}
            size="small"
            type="button"
          >
            {say(isDone ? 'admin.review.reopen' : 'admin.review.resolve')}
          </Button>
        )}
      </div>
      {problem && (
        <p className="review-dialog__problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}
