'use client'

import { Button, Modal, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'

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

/** What is to be filled in; undefined leaves the choice to the dialog: its first button. */
const firstInput = (content: HTMLElement | null): HTMLElement | undefined =>
  content?.querySelector<HTMLElement>('textarea, input, select') ?? undefined

const Content = ({ body, children, confirmLabel, isGrave, onConfirm, slug, title }: Props) => {
  const { closeModal } = useModal()
  const { say } = useSay()
  const content = useRef<HTMLDivElement>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

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
      // The dialog moves the focus itself, and gives it back to where it was.
      focusTrapOptions={{ initialFocus: () => firstInput(content.current) }}
      slug={slug}
    >
      <div className="confirmation-modal__wrapper" ref={content}>
        <div className="confirmation-modal__content">
          <h2>{title}</h2>
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
            className={`review-dialog__confirm${isGrave ? ' review-dialog__confirm--grave' : ''}`}
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
