'use client'

import { Button, TextareaInput } from '@payloadcms/ui'
import { useState } from 'react'

import { ReviewRefusal } from '../client'
import type { FieldOfReview } from '../useFieldNames'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'

type Props = {
  documentId: string | undefined
  fields: FieldOfReview[]
  reviewId: string
  step: Step
}

const SELECT = 'review-remark-field'

const keyOf = ({ entityId, name }: FieldOfReview): string => `${entityId} ${name}`

/** Adds a remark on the whole of a submission, or on one field. */
export const NewRemark = ({ documentId, fields, reviewId, step }: Props) => {
  const { say } = useSay()
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState<string>()
  const [text, setText] = useState('')

  const own = documentId ? fields.filter(({ entityId }) => entityId === documentId) : fields
  const hasMore = new Set(own.map(({ entityId }) => entityId)).size > 1

  const add = async (): Promise<void> => {
    const field = own.find((each) => keyOf(each) === chosen)
    const entityId = field?.entityId ?? documentId
    setProblem(undefined)
    try {
      await step(`${reviewId}/remarks`, {
        text: text.trim(),
        ...(entityId && { entityId }),
        ...(field && { field: field.name }),
      })
      setChosen('')
      setText('')
    } catch (error) {
      if (!(error instanceof ReviewRefusal)) throw error
      setProblem(error.message)
    }
  }

  return (
    <div className="review-remarks__new">
      <div className="field-type">
        <label className="field-label" htmlFor={SELECT}>
          {say('admin.review.field')}
        </label>
        <select
          className="review-select"
          id={SELECT}
          onChange={({ target }) => setChosen(target.value)}
          value={chosen}
        >
          <option value="">{say('admin.review.whole')}</option>
          {own.map((field) => (
            <option key={keyOf(field)} value={keyOf(field)}>
              {hasMore ? `${field.title}: ${field.label}` : field.label}
            </option>
          ))}
        </select>
      </div>
      <TextareaInput
        label={say('admin.review.remark')}
        onChange={({ target }) => setText(target.value)}
        path="review-remark-text"
        rows={3}
        value={text}
      />
      {problem && (
        <p className="review-dialog__problem" role="alert">
          {problem}
        </p>
      )}
      <Button
        buttonStyle="secondary"
        disabled={!text.trim()}
        id="action-review-remark"
        margin={false}
        onClick={() => void add()}
        size="small"
        type="button"
      >
        {say('admin.review.add_remark')}
      </Button>
    </div>
  )
}
