'use client'

import { Button, Modal, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'

import { ReviewRefusal } from './client'
import { useSay } from './useSay'

type Props = {
  body: ReactNode
  children?: ReactNode
  confirmLabel: string
  /** Red, for what takes something away. */
  isGrave?: boolean
  /** Says what is missing, or does it; a refusal is shown and leaves the dialog open. */
  onConfirm: () => Promise<string | undefined>
  slug: string
  title: string
}

/** Asks whether to take a step, with what the step needs to know. */
export const StepDialog = (props: Props) => {
  const { isModalOpen } = useModal()
  return isModalOpen(props.slug) ? <Content {...props} /> : null
}

const Content = ({ body, children, confirmLabel, isGrave, onConfirm, slug, title }: Props) => {
  const { closeModal } = useModal()
  const { say } = useSay()
  const content = useRef<HTMLDivElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  useEffect(() => {
    content.current?.querySelector<HTMLElement>('textarea, input, select')?.focus()
  }, [])

  const confirm = async (): Promise<void> => {
    setIsBusy(true)
    setProblem(undefined)
    try {
      const missing = await onConfirm()
      if (missing) setProblem(missing)
      else closeModal(slug)
    } catch (error) {
      if (!(error instanceof ReviewRefusal)) throw error
      setProblem(error.message)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Modal
      aria-label={title}
      className="confirmation-modal review-dialog"
      closeOnBlur={false}
      slug={slug}
    >
      <div className="confirmation-modal__wrapper" ref={content}>
        <div className="confirmation-modal__content">
          <h1>{title}</h1>
          {typeof body === 'string' ? <p>{body}</p> : body}
          {children}
          <p className="review-dialog__problem" role="alert">
            {problem}
          </p>
        </div>
        <div className="confirmation-modal__controls">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            onClick={() => closeModal(slug)}
            size="large"
            type="button"
          >
            {say('admin.review.cancel')}
          </Button>
          <Button
            buttonStyle={isGrave ? 'error' : 'primary'}
            className="review-dialog__confirm"
            disabled={isBusy}
            onClick={() => void confirm()}
            size="large"
            type="button"
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
