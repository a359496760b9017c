'use client'

import { Button, TextareaInput, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'

import { StepDialog } from '../StepDialog'
import { useSay } from '../useSay'

type Props = {
  body: ReactNode
  description?: string
  isGrave?: boolean
  isPrimary?: boolean
  isRequired?: boolean
  label: string
  /** What the text is called. */
  textLabel: string
  name: string
  onConfirm: (text: string) => Promise<void>
  whatIsMissing?: string
}

/** A step that takes a text, such as a reason. */
export const TextStep = ({
  body,
  description,
  isGrave = false,
  isPrimary = false,
  isRequired = false,
  label,
  name,
  onConfirm,
  textLabel,
  whatIsMissing,
}: Props) => {
  const { openModal } = useModal()
  const { say } = useSay()
  const [text, setText] = useState('')
  const slug = `review-${name}`

  const confirm = async (): Promise<string | undefined> => {
    const given = text.trim()
    if (isRequired && !given) return whatIsMissing ?? say('admin.review.reason_missing')
    await onConfirm(given)
    setText('')
    return undefined
  }

  return (
    <>
      <Button
        buttonStyle={isPrimary ? 'primary' : 'secondary'}
        id={`action-review-${name}`}
        margin={false}
        onClick={() => openModal(slug)}
        size="medium"
        type="button"
      >
        {label}
      </Button>
      <StepDialog
        body={body}
        confirmLabel={label}
        isGrave={isGrave}
        onConfirm={confirm}
        slug={slug}
        title={label}
      >
        <TextareaInput
          label={textLabel}
          {...(description && { description })}
          onChange={({ target }) => setText(target.value)}
          path={`review-${name}-text`}
          required={isRequired}
          rows={4}
          value={text}
        />
      </StepDialog>
    </>
  )
}
