'use client'

import { Button, TextareaInput } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { ReviewRefusal } from '../client'
import { useSay } from '../useSay'
import type { Step } from '../useSteps'

/** Answers a remark. */
export const Answer = ({ path, step }: { path: string; step: Step }) => {
  const { say } = useSay()
  const id = useId().replaceAll(/\W/g, '')
  const [isOpen, setIsOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [text, setText] = useState('')

  const send = async (): Promise<void> => {
    if (!text.trim()) return
    setProblem(undefined)
    try {
      await step(path, { text: text.trim() })
      setText('')
      setIsOpen(false)
    } catch (error) {
      if (!(error instanceof ReviewRefusal)) throw error
      setProblem(error.message)
    }
  }

  if (!isOpen)
    return (
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => setIsOpen(true)}
        size="small"
        type="button"
      >
        {say('admin.review.answer')}
      </Button>
    )
  return (
    <div className="review-remark__form">
      <TextareaInput
        label={say('admin.review.answer_label')}
        onChange={({ target }) => setText(target.value)}
        path={`review-answer-${id}`}
        rows={3}
        value={text}
      />
      {problem && (
        <p className="review-dialog__problem" role="alert">
          {problem}
        </p>
      )}
      <Button
        disabled={!text.trim()}
        margin={false}
        onClick={() => void send()}
        size="small"
        type="button"
      >
        {say('admin.review.answer_save')}
      </Button>
    </div>
  )
}
